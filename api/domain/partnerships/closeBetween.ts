import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { Partnership } from './model.ts';
import { closeForGood } from './ofRound/declineRoundPair.ts';
import { settleRequest } from './settleRequest.ts';

/**
 * Closes whatever is open and not yet active between the actor and this person, in the caller's transaction: a request of
 * the actor's is taken back, one to the actor closes without a word of why, a pair that a round proposed ends as by "not
 * for me". Safe to repeat.
 */
export async function closeBetween(ctx: Context, otherId: Types.ObjectId): Promise<void> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const both = { tenantId: ctx.tenantId, 'members.personId': trusted({ $all: [me, otherId] }) };
  const open = await Partnership.find({ ...both, state: 'proposed' });
  // Answered and not told yet is open to the actor who asked.
  const hidden = await Partnership.find({ ...both, askerId: me, isRevealed: false });
  const untold = await Partnership.find({
    ...both,
    state: 'declined',
    isRevealed: false,
    round: trusted({ $ne: null }),
  });
  for (const one of [...open, ...hidden, ...untold]) {
    if (one.round) await closeForGood(ctx, one._id, me);
    else await settleRequest(ctx, one, me);
  }
}
