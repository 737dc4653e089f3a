import type { RoundView } from '../../contracts/rounds.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Actor, Context, SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedRound } from './access.ts';
import { getRound } from './getRound.ts';
import type { LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';

/**
 * A lead opens a planned round before its day; the sweep does so two weeks before joining ends. Invitations follow. Safe to
 * repeat. Errors: `roundNotOpen` (it is over), `programmeNotRunning`.
 */
export async function openRound(ctx: Context, input: { id: string }): Promise<RoundView> {
  const { round, programme } = await accessLedRound(ctx, input.id);
  if (round.state === 'draft') {
    if (programme.state !== 'running') throw new DomainError('conflict', 'programmeNotRunning');
    await openPlanned(ctx, round);
    ctx.wakeRounds?.();
  } else if (round.state === 'closed') throw new DomainError('conflict', 'roundNotOpen');
  return getRound(ctx, input);
}

/** Opens one planned round; a conditional update, so the sweep and a lead may both do it. */
export async function openPlanned(
  ctx: SystemContext & { actor?: Actor },
  round: Pick<LightRound, '_id'>,
): Promise<boolean> {
  return inTransaction(async () => {
    const opened = await MatchingRound.updateOne(
      { _id: round._id, tenantId: ctx.tenantId, state: 'draft' },
      { $set: { state: 'open' }, $inc: { version: 1 } },
    );
    if (opened.modifiedCount === 0) return false;
    await recordAudit(ctx, { action: 'round.opened', subject: round._id.toString() });
    return true;
  });
}
