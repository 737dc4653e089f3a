import { Types } from 'mongoose';
import type { Context } from '../../context.ts';
import { Partnership } from '../model.ts';
import { isHiddenFrom, saidNo } from '../policy.ts';

/** One of the actor's pairs in a round, as the actor may know it. */
export interface MyPair {
  readonly partnershipId: string;
  readonly state: 'proposed' | 'active' | 'waiting';
  readonly others: readonly Types.ObjectId[];
}

/**
 * The actor's pairs of a round: those that stand (an end they are not told yet reads as open), and one they said no to
 * while somebody new is looked for. Reads only.
 */
export async function myPairs(ctx: Context, roundId: Types.ObjectId): Promise<MyPair[]> {
  const me = ctx.actor.personId;
  const found = await Partnership.find({
    tenantId: ctx.tenantId,
    'members.personId': new Types.ObjectId(me),
    'round.roundId': roundId,
  }).sort({ proposedAt: 1, _id: 1 });
  return found.flatMap((pair): MyPair[] => {
    const others = pair.members.map(({ personId }) => personId).filter((personId) => personId.toString() !== me);
    const known = { partnershipId: pair.id as string, others };
    if (pair.state === 'active') return [{ ...known, state: 'active' }];
    if (pair.state === 'proposed' || isHiddenFrom(pair, me)) return [{ ...known, state: 'proposed' }];
    return !pair.isRevealed && saidNo(pair, me) ? [{ ...known, state: 'waiting' }] : [];
  });
}
