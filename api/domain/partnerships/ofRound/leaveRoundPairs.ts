import type { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { inTransaction, trusted } from '../../database.ts';
import { Partnership } from '../model.ts';
import { closeForGood } from './declineRoundPair.ts';

/**
 * This person takes part no more (left the programme, or the company): pairs of rounds that still wait for an answer, and
 * those that somebody else said no to unknown to them, close as if they had said "not for me", for good. Safe to repeat.
 */
export async function leaveRoundPairs(
  ctx: SystemContext,
  personId: Types.ObjectId,
  programmeId?: Types.ObjectId,
): Promise<void> {
  const open = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'members.personId': personId,
      seats: trusted({ $exists: true }),
      state: trusted({ $in: ['proposed', 'declined'] }),
      ...(programmeId ? { 'round.programmeId': programmeId } : { round: trusted({ $ne: null }) }),
    },
    { _id: 1 },
  ).lean();
  for (const { _id } of open) await inTransaction(() => closeForGood(ctx, _id, personId));
}
