import type { RoundView } from '../../contracts/rounds.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedRound } from './access.ts';
import { getRound } from './getRound.ts';
import { MatchingRound } from './model.ts';

/**
 * "Stop, change the rules": the round is open again, people join and leave, the result is dropped; what the lead keeps
 * together or apart stays. The clock starts no matching of its own after that. Safe to repeat. Error: `roundNotOpen` once
 * it is published.
 */
export async function stopMatching(ctx: Context, input: { id: string }): Promise<RoundView> {
  const { round } = await accessLedRound(ctx, input.id);
  if (round.state !== 'open') {
    if (round.state !== 'matching') throw new DomainError('conflict', 'roundNotOpen');
    await inTransaction(async () => {
      const stopped = await MatchingRound.updateOne(
        { _id: round._id, tenantId: ctx.tenantId, state: 'matching' },
        {
          $set: { state: 'open', frozen: null, request: null, result: null, isAutomatic: false },
          $inc: { version: 1 },
        },
      );
      if (stopped.modifiedCount === 1) await recordAudit(ctx, { action: 'round.stopped', subject: input.id });
    });
  }
  return getRound(ctx, input);
}
