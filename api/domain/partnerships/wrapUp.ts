import type { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { queueCardUpdates } from '../messages/queueCardUpdates.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { giveBackPlaces } from '../people/changeFreePlaces.ts';
import { Partnership } from './model.ts';

/**
 * Ends an active partnership on behalf of one member, in the caller's transaction: the other is told, both get their place
 * back. Answers false when it was no longer active (the other was faster, and it is ended all the same).
 */
export async function wrapUp(ctx: SystemContext, id: Types.ObjectId, endedBy: Types.ObjectId): Promise<boolean> {
  const ended = await Partnership.findOneAndUpdate(
    { _id: id, tenantId: ctx.tenantId, state: 'active', 'members.personId': endedBy },
    {
      $set: { state: 'ended', closedBecause: 'wrapped_up', closedAt: ctx.now, endedBy },
      $unset: { openKey: true },
      $inc: { version: 1, askerVersion: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!ended) return false;
  const members = ended.members.map((member) => member.personId);
  for (const personId of members.filter((member) => !member.equals(endedBy))) {
    const dedupeKey = `ended:${ended.id}`;
    await queueMessage(ctx, { personId, kind: 'ended', dedupeKey, partnershipId: ended._id });
  }
  await queueCardUpdates(ctx, ended);
  await recordAudit(ctx, { action: 'partnership.ended', subject: ended.id, detail: { door: ctx.door } });
  await giveBackPlaces(ctx, members);
  return true;
}
