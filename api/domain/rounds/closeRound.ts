import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { roundAnswers } from '../partnerships/ofRound/roundAnswers.ts';
import type { LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';
import { planNextRound, type PlannedProgramme } from './plannedRounds.ts';
import { withoutPartner } from './unmatched.ts';

/**
 * Closes a round when the time to answer is over and nobody waits any more, or when its months have passed unpublished, and
 * plans the next one where the programme goes on. A conditional update: of two processes one does it. True: closed here.
 */
export async function closeRound(
  ctx: SystemContext,
  round: LightRound,
  programme: PlannedProgramme | undefined,
): Promise<boolean> {
  if (!(await isOver(ctx, round))) return false;
  return inTransaction(async () => {
    const closed = await MatchingRound.updateOne(
      { _id: round._id, tenantId: ctx.tenantId, state: round.state, version: round.version },
      { $set: { state: 'closed', closedAt: ctx.now }, $inc: { version: 1 } },
    );
    if (closed.modifiedCount === 0) return false;
    if (programme) await planNextRound(ctx, programme, round);
    await recordAudit(ctx, { action: 'round.closed', subject: round._id.toString() });
    return true;
  });
}

async function isOver(ctx: SystemContext, round: LightRound): Promise<boolean> {
  if (round.state !== 'proposed') return round.dates.endsOn <= ctx.now;
  if (!round.publishFinishedAt || round.dates.answerBy > ctx.now) return false;
  const { waiting } = await roundAnswers(ctx, round._id);
  if (waiting > 0) return false;
  return (await withoutPartner(ctx, round._id)).every(({ toldAt }) => toldAt);
}
