import type { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { queueCardUpdates } from '../messages/queueCardUpdates.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { giveBackPlaces } from '../people/changeFreePlaces.ts';
import { endPlan } from '../sessions/endPlan.ts';
import { Partnership } from './model.ts';
import { freeRoundPlaces } from './ofRound/freeRoundPlaces.ts';

/**
 * Ends an active partnership on behalf of one member (null: its round is over, or a one-off meeting was), in the caller's transaction: the others are
 * told, what was planned falls away, all get their place back. Answers false when it was no longer active (another was faster, and it is ended all the
 * same).
 */
export async function wrapUp(ctx: SystemContext, id: Types.ObjectId, endedBy: Types.ObjectId | null): Promise<boolean> {
  const ended = await Partnership.findOneAndUpdate(
    { _id: id, tenantId: ctx.tenantId, state: 'active', ...(endedBy && { 'members.personId': endedBy }) },
    {
      $set: { state: 'ended', closedBecause: 'wrapped_up', closedAt: ctx.now, endedBy },
      $unset: { openKey: true, seats: true },
      $inc: { version: 1, askerVersion: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!ended) return false;
  const members = ended.members.map((member) => member.personId);
  for (const personId of members.filter((member) => !endedBy?.equals(member))) {
    // Of two people one is told, and the key of those messages stays as it is.
    const dedupeKey = ended.round || !endedBy ? `ended:${ended.id}:${personId.toString()}` : `ended:${ended.id}`;
    await queueMessage(ctx, { personId, kind: 'ended', dedupeKey, partnershipId: ended._id });
  }
  await queueCardUpdates(ctx, ended);
  await endPlan(ctx, ended._id);
  await recordAudit(ctx, { action: 'partnership.ended', subject: ended.id, detail: { door: ctx.door } });
  if (ended.round) await freeRoundPlaces(ctx, ended);
  else if (ended.kind !== 'oneOff') await giveBackPlaces(ctx, members);
  return true;
}
