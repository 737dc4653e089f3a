import type { ProgrammeView, UpdateProgrammeInput } from '../../contracts/programmes.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { currentRounds } from '../rounds/currentRound.ts';
import { replanRound } from '../rounds/plannedRounds.ts';
import { accessLedProgramme } from './access.ts';
import { checkComplete } from './checkComplete.ts';
import { draftFields, type DraftFields } from './draftFields.ts';
import { Programme, type ProgrammeDocument } from './model.ts';
import { viewProgramme } from './viewProgramme.ts';

/**
 * Replaces what a lead decides. Of a running programme the words, rules, leads and audience may change at any time, the
 * rhythm for rounds nobody was matched for yet, the dates until its first round is matched; kind and kind of audience stay
 * once somebody joined. The same change twice is one change; a stale page is refused. Errors: `programmeChanged`,
 * `programmeArchived`, `kindFixed`, `datesFixed`, and those of `draftFields` and `checkComplete`.
 */
export async function updateProgramme(
  ctx: Context,
  { id, version, ...draft }: UpdateProgrammeInput & { id: string },
): Promise<ProgrammeView> {
  const accessed = await accessLedProgramme(ctx, id);
  const { programme } = accessed;
  if (programme.state === 'archived') throw new DomainError('conflict', 'programmeArchived');
  const fields = await draftFields(ctx, draft, programme);
  const isSame = isStored(programme, fields);
  if (!isSame && version !== programme.version) throw new DomainError('conflict', 'programmeChanged');
  if (isSame) return viewProgramme(ctx, accessed);
  await checkChange(ctx, programme, fields);
  const changed = await inTransaction(() => change(ctx, programme, fields));
  return viewProgramme(ctx, { ...accessed, programme: changed });
}

async function change(ctx: Context, before: ProgrammeDocument, fields: DraftFields): Promise<ProgrammeDocument> {
  const isOfAnotherKind = fields.kind !== before.kind || fields.audience.kind !== before.audience.kind;
  const wide = ctx.actor.isAdministrator ? fields.leadIds : before.wideLeadIds;
  const changed = await Programme.findOneAndUpdate(
    {
      _id: before._id,
      tenantId: ctx.tenantId,
      version: before.version,
      // Who joins first sets it in the same document, so that nobody joins what is turned into something else.
      ...(isOfAnotherKind && { hasEnrolled: false }),
    },
    {
      $set: { ...fields, wideLeadIds: wide.filter((id) => fields.leadIds.some((lead) => lead.equals(id))) },
      $unset: { onceKey: true },
      $inc: { version: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!changed) throw new DomainError('conflict', 'programmeChanged');
  if (changed.state === 'running') await replanRound(ctx, changed);
  await recordAudit(ctx, {
    action: 'programme.updated',
    subject: changed.id,
    detail: { version: changed.version, leads: changed.leadIds.length, audience: changed.audience.kind },
  });
  return changed;
}

async function checkChange(ctx: Context, before: ProgrammeDocument, fields: DraftFields): Promise<void> {
  const isOfAnotherKind = fields.kind !== before.kind || fields.audience.kind !== before.audience.kind;
  if (isOfAnotherKind && before.hasEnrolled) throw new DomainError('conflict', 'kindFixed');
  if (before.state !== 'running') return;
  const hasOtherDates = fields.joinUntil !== before.joinUntil || fields.startsOn !== before.startsOn;
  const current = (await currentRounds(ctx, [before._id])).get(before.id);
  const isFirstOpen = current?.summary.number === 1 && current.isJoinable;
  if (hasOtherDates && !isFirstOpen) throw new DomainError('conflict', 'datesFixed');
  checkComplete({ ...fields, timeZone: before.timeZone }, hasOtherDates ? ctx.now : null);
}

function isStored(programme: ProgrammeDocument, fields: DraftFields): boolean {
  const stored = programme.toObject();
  return Object.entries(fields).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(stored[name as keyof DraftFields]),
  );
}
