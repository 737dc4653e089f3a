import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { cancelMessages } from '../messages/cancelMessages.ts';
import { callOff } from './callOff.ts';
import { LearningSession, MeetingPlan } from './model.ts';
import { settleDormant } from './settleDormant.ts';
import { updateSessionCards } from './updateSessionCards.ts';

/** A card that has asked for longer than that is left as it is. */
const recentMs = 14 * 86_400_000;

/**
 * A partnership has ended: what was planned falls away, nothing is asked or reminded any more, cards that stand say so; in
 * the caller's transaction. What they kept stays readable. Safe to repeat.
 */
export async function endPlan(ctx: SystemContext, partnershipId: Types.ObjectId): Promise<void> {
  const ended = await MeetingPlan.findOneAndUpdate(
    { tenantId: ctx.tenantId, partnershipId, isOver: false },
    { $set: { isOver: true, nudgeAt: null, pausedUntil: null }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  if (!ended) return;
  const planned = await LearningSession.findOne({ tenantId: ctx.tenantId, openKey: partnershipId.toString() });
  if (planned) await callOff(ctx, planned._id, 'cancelled');
  await cancelMessages(ctx, partnershipId, ['sessionBooked', 'sessionReminder', 'sessionQuestion', 'dormant']);
  await settleDormant(ctx, ended);
  await closeQuestions(ctx, partnershipId);
}

/** Cards in the middle of their questions. */
async function closeQuestions(ctx: SystemContext, partnershipId: Types.ObjectId): Promise<void> {
  const asking = await LearningSession.find({
    tenantId: ctx.tenantId,
    partnershipId,
    state: trusted({ $in: ['over', 'held', 'notHeld'] }),
    endsAt: trusted({ $gt: new Date(ctx.now.getTime() - recentMs) }),
  });
  for (const { _id } of asking) {
    const closed = await LearningSession.findOneAndUpdate(
      { _id, tenantId: ctx.tenantId },
      { $inc: { version: 1 } },
      { returnDocument: 'after' },
    );
    if (closed) await updateSessionCards(ctx, closed);
  }
}
