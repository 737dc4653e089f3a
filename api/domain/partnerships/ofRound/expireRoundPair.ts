import type { Types } from 'mongoose';
import { recordAudit } from '../../audit/recordAudit.ts';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { queueCardUpdates } from '../../messages/queueCardUpdates.ts';
import { Partnership } from '../model.ts';
import { freeRoundPlaces } from './freeRoundPlaces.ts';

/**
 * The time to answer is over and not everybody said yes, in the caller's transaction. Those who did wait, and are not told,
 * until the round has somebody new for them; where nobody did, the pair is simply closed. False: not due, or answered.
 */
export async function expireRoundPair(ctx: SystemContext, id: Types.ObjectId): Promise<boolean> {
  const ofRound = { _id: id, tenantId: ctx.tenantId, round: trusted({ $ne: null }) };
  const expired = await Partnership.findOneAndUpdate(
    { ...ofRound, state: 'proposed', answerBy: trusted({ $lte: ctx.now }) },
    { $set: { state: 'expired', closedBecause: 'expired', closedAt: ctx.now }, $inc: { version: 1, askerVersion: 1 } },
    { returnDocument: 'after' },
  );
  if (!expired) return false;
  if (expired.startedBy.length > 0) {
    await Partnership.updateOne({ _id: id, tenantId: ctx.tenantId }, { $set: { isRevealed: false } });
  } else {
    await Partnership.updateOne({ _id: id, tenantId: ctx.tenantId }, { $unset: { openKey: true, seats: true } });
    await freeRoundPlaces(ctx, expired);
  }
  await queueCardUpdates(ctx, expired);
  await recordAudit(ctx, { action: 'partnership.expired', subject: expired.id });
  return true;
}
