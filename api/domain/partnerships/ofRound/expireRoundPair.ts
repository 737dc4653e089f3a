import type { Types } from 'mongoose';
import { recordAudit } from '../../audit/recordAudit.ts';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { queueCardUpdates } from '../../messages/queueCardUpdates.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';
import { stayedSilent } from '../policy.ts';
import { countChange } from './countChange.ts';
import { freeRoundPlaces } from './freeRoundPlaces.ts';

/** Pairs of rounds whose time to answer is over: open ones, and those with a no that is not told yet. */
export const answerIsDue = (now: Date) => ({
  state: trusted({ $in: ['proposed', 'declined'] }),
  isTimeUp: false,
  seats: trusted({ $exists: true }),
  answerBy: trusted({ $lte: now }),
});

/**
 * The time to answer is over and not everybody said yes, in the caller's transaction. Who was silent reads it closed, at
 * this moment, whether the pair was open or declined; who said yes waits, and is not told, until the round has somebody new
 * for them. False: not due.
 */
export async function expireRoundPair(ctx: SystemContext, id: Types.ObjectId): Promise<boolean> {
  const due = await Partnership.findOneAndUpdate(
    { ...answerIsDue(ctx.now), _id: id, tenantId: ctx.tenantId },
    { $set: { isTimeUp: true }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  if (!due) return false;
  await countChange(ctx, due, (member) => stayedSilent(due, member));
  if (due.state === 'proposed') await close(ctx, due);
  await queueCardUpdates(ctx, due);
  return true;
}

async function close(ctx: SystemContext, due: PartnershipDocument): Promise<void> {
  const own = { _id: due._id, tenantId: ctx.tenantId };
  const isAwaited = due.startedBy.length > 0;
  await Partnership.updateOne(own, {
    $set: { state: 'expired', closedBecause: 'expired', closedAt: ctx.now, isRevealed: !isAwaited },
  });
  if (!isAwaited) {
    await Partnership.updateOne(own, { $unset: { openKey: true, seats: true } });
    await freeRoundPlaces(ctx, due);
  }
  await recordAudit(ctx, { action: 'partnership.expired', subject: due.id });
}
