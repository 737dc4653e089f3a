import type { ProgrammeView } from '../../contracts/programmes.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { openFirstRound } from '../rounds/plannedRounds.ts';
import { accessLedProgramme } from './access.ts';
import { checkComplete } from './checkComplete.ts';
import { getProgramme } from './getProgramme.ts';
import { Programme, type ProgrammeDocument } from './model.ts';

/**
 * A draft begins to run and its first round opens; whom a lead named is asked to join by the rounds' sweep, which is woken.
 * Starting twice is starting once. Errors: `programmeArchived`, `programmeChanged`, and those of `checkComplete`.
 */
export async function startProgramme(ctx: Context, { id }: { id: string }): Promise<ProgrammeView> {
  const { programme } = await accessLedProgramme(ctx, id);
  if (programme.state === 'archived') throw new DomainError('conflict', 'programmeArchived');
  if (programme.state === 'draft') {
    checkComplete(programme.toObject(), ctx.now);
    await inTransaction(() => start(ctx, programme));
    ctx.wakeRounds?.();
    ctx.wakeDelivery();
  }
  return getProgramme(ctx, { id });
}

async function start(ctx: Context, draft: ProgrammeDocument): Promise<void> {
  const started = await Programme.findOneAndUpdate(
    { _id: draft._id, tenantId: ctx.tenantId, state: 'draft', version: draft.version },
    { $set: { state: 'running', startedAt: ctx.now }, $unset: { onceKey: true }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  if (!started) return startedMeanwhile(ctx, draft.id);
  await openFirstRound(ctx, started);
  await recordAudit(ctx, { action: 'programme.started', subject: draft.id, detail: { kind: draft.kind } });
}

async function startedMeanwhile(ctx: Context, id: string): Promise<void> {
  const { programme } = await accessLedProgramme(ctx, id);
  if (programme.state !== 'running') throw new DomainError('conflict', 'programmeChanged');
}
