import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { Partnership } from './model.ts';
import { settleRequest } from './settleRequest.ts';

/**
 * This person has no place left (or has gone): every request still open to or from them is closed, each in a transaction
 * of its own. Those who asked read "not this time" on their next working morning; those who were asked see it closed.
 * Not part of the acceptance that made it so, which stays short; what a killed process leaves, `settleUnavailable` finds.
 */
export async function settleImpossible(
  ctx: SystemContext,
  personId: Types.ObjectId,
  { hasLeft = false } = {},
): Promise<void> {
  const theirs = {
    tenantId: ctx.tenantId,
    'members.personId': personId,
    // 25 minutes take no place.
    ...(!hasLeft && { kind: trusted({ $ne: 'oneOff' }) }),
  };
  const open = await Partnership.find({ ...theirs, state: 'proposed', round: null });
  // Answered and not told yet is open to the asker: it has to go with the others, or staying would tell.
  const hidden = await Partnership.find({ ...theirs, askerId: personId, isRevealed: false });
  for (const request of [...open, ...hidden]) await inTransaction(() => settleRequest(ctx, request, personId));
}
