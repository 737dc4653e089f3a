import type { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { inTransaction, trusted } from '../../database.ts';
import { Partnership } from '../model.ts';
import { closeForGood } from './declineRoundPair.ts';

/** This person wants no pair with the other; null: with nobody. */
export interface Unwanted {
  readonly personId: Types.ObjectId;
  readonly otherId: Types.ObjectId | null;
}

/**
 * Closes a round's pairs that wait for an answer against such a wish, each as by this person's own "not for me"
 * that can't be taken back. Safe to repeat. Answers how many there were.
 */
export async function closeUnwanted(
  ctx: SystemContext,
  roundId: Types.ObjectId,
  wishes: readonly Unwanted[],
): Promise<number> {
  if (wishes.length === 0) return 0;
  const wishing = wishes.map(({ personId }) => personId);
  const open = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'members.personId': trusted({ $in: wishing }),
      state: 'proposed',
      'round.roundId': roundId,
    },
    { members: 1 },
  ).lean();
  let closed = 0;
  for (const { _id, members } of open) {
    const isMember = (id: Types.ObjectId): boolean => members.some(({ personId }) => personId.equals(id));
    const wish = wishes.find(({ personId, otherId }) => isMember(personId) && (!otherId || isMember(otherId)));
    if (!wish) continue;
    await inTransaction(() => closeForGood(ctx, _id, wish.personId));
    closed += 1;
  }
  return closed;
}
