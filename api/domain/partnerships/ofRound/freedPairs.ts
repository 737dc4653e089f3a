import type { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { queueCardUpdates } from '../../messages/queueCardUpdates.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';
import { stayedSilent } from '../policy.ts';
import { countChange } from './countChange.ts';
import { freeRoundPlaces } from './freeRoundPlaces.ts';

/** A pair of a round that came to nothing, and who of it waits for somebody new. */
export interface FreedPair {
  readonly id: Types.ObjectId;
  readonly waiting: readonly Types.ObjectId[];
  readonly since: Date;
}

/**
 * Pairs of a round that were declined (all of their members want somebody else) or expired (those who had said yes do), at
 * `before` or earlier, and are not settled yet. Reads only.
 */
export async function freedPairs(ctx: SystemContext, roundId: Types.ObjectId, before: Date): Promise<FreedPair[]> {
  const freed = await Partnership.find({
    tenantId: ctx.tenantId,
    'round.roundId': roundId,
    state: trusted({ $in: ['declined', 'expired'] }),
    isRevealed: false,
    closedAt: trusted({ $lte: before }),
  });
  return freed.map((pair) => ({
    id: pair._id,
    waiting: waitingOf(pair),
    since: pair.closedAt ?? before,
  }));
}

/** Whoever answered wants a partner in this round, in time also who has not answered yet. */
function waitingOf({ state, members, startedBy, declinedBy, isTimeUp }: PartnershipDocument): Types.ObjectId[] {
  const answered = state === 'declined' ? [...startedBy, ...declinedBy] : startedBy;
  const isWaiting = (id: Types.ObjectId): boolean => answered.some((one) => one.equals(id));
  return members.map(({ personId }) => personId).filter((id) => (state === 'declined' && !isTimeUp) || isWaiting(id));
}

/**
 * Everybody of a freed pair is told, or has somebody new: the pair is known to be over, its places are free. In the
 * caller's transaction, before the new pair takes them. False: it was settled, or taken back, by another.
 */
export async function settleFreedPair(ctx: SystemContext, id: Types.ObjectId): Promise<boolean> {
  const settled = await Partnership.findOneAndUpdate(
    { _id: id, tenantId: ctx.tenantId, state: trusted({ $in: ['declined', 'expired'] }), isRevealed: false },
    {
      $set: { isRevealed: true, revealAt: ctx.now },
      $unset: { openKey: true, seats: true },
      $inc: { version: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!settled) return false;
  // Who was silent when the time was over reads it closed already, and must not see that somebody else was not.
  await countChange(ctx, settled, (member) => !stayedSilent(settled, member));
  await freeRoundPlaces(ctx, settled);
  await queueCardUpdates(ctx, settled);
  return true;
}
