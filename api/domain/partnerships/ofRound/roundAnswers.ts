import type { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { Partnership } from '../model.ts';

/** Pairs of a round, counted. Who is behind a count is nobody's business. */
export interface RoundAnswers {
  /** Pairs in which everybody said yes. */
  readonly started: number;
  /** Pairs that read "proposed", among them those whose end is not told yet. */
  readonly waiting: number;
  /** Pairs made the same day in place of one that came to nothing. */
  readonly replaced: number;
  /** All pairs ever told in this round. */
  readonly told: number;
}

/** How a round's pairs stand. Reads only. */
export async function roundAnswers(ctx: SystemContext, roundId: Types.ObjectId): Promise<RoundAnswers> {
  const groups = await Partnership.aggregate<{
    _id: { state: string; isRevealed: boolean; isReplacement: boolean };
    pairs: number;
  }>([
    { $match: { tenantId: ctx.tenantId, 'round.roundId': roundId } },
    {
      $group: {
        _id: { state: '$state', isRevealed: '$isRevealed', isReplacement: '$round.isReplacement' },
        pairs: { $sum: 1 },
      },
    },
  ]);
  const count = (isCounted: (group: { state: string; isRevealed: boolean; isReplacement: boolean }) => boolean) =>
    groups.filter(({ _id }) => isCounted(_id)).reduce((sum, { pairs }) => sum + pairs, 0);
  return {
    started: count(({ state }) => state === 'active' || state === 'ended'),
    waiting: count(({ state, isRevealed }) => state === 'proposed' || !isRevealed),
    replaced: count(({ isReplacement }) => isReplacement),
    told: count(() => true),
  };
}
