import { createHash } from 'node:crypto';
import { Types } from 'mongoose';
import type { ProgrammeDraft, ProgrammeView } from '../../contracts/programmes.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSelf } from '../people/access.ts';
import { draftFields, type DraftFields } from './draftFields.ts';
import { getProgramme } from './getProgramme.ts';
import { Programme } from './model.ts';

/**
 * A new draft, seen by its leads only; its dates are days of the maker's zone. Making the same draft twice, while nobody
 * has changed it, is making it once. Errors: `notConfirmedMine`, and those of `draftFields`.
 */
export async function createProgramme(ctx: Context, draft: ProgrammeDraft): Promise<ProgrammeView> {
  const me = await accessSelf(ctx);
  if (!me.confirmedAt && !ctx.actor.isAdministrator) throw new DomainError('conflict', 'notConfirmedMine');
  const fields = await draftFields(ctx, draft);
  const onceKey = onceKeyOf(ctx, fields);
  try {
    await inTransaction(() => insertDraft(ctx, fields, onceKey, me.timeZone));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const made = await Programme.findOne({ tenantId: ctx.tenantId, onceKey }, { _id: 1 });
  if (!made) throw new DomainError('conflict', 'programmeChanged');
  return getProgramme(ctx, { id: made.id });
}

async function insertDraft(ctx: Context, fields: DraftFields, onceKey: string, timeZone: string): Promise<void> {
  const _id = new Types.ObjectId();
  await Programme.insertMany([
    {
      ...fields,
      _id,
      tenantId: ctx.tenantId,
      state: 'draft',
      timeZone,
      wideLeadIds: ctx.actor.isAdministrator ? fields.leadIds : [],
      madeBy: new Types.ObjectId(ctx.actor.personId),
      onceKey,
      createdAt: ctx.now,
    },
  ]);
  await recordAudit(ctx, {
    action: 'programme.created',
    subject: _id.toString(),
    detail: { kind: fields.kind, audience: fields.audience.kind },
  });
}

function onceKeyOf(ctx: Context, fields: DraftFields): string {
  return createHash('sha256')
    .update(JSON.stringify([ctx.actor.personId, fields]))
    .digest('base64url');
}
