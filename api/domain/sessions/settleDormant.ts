import type { SystemContext } from '../context.ts';
import { cancelMessages } from '../messages/cancelMessages.ts';
import { queueDormantUpdates } from '../messages/queueSessionUpdates.ts';
import { nudgeAfter } from './cadence.ts';
import { MeetingPlan, type MeetingPlanDocument } from './model.ts';

/**
 * Whether two go on is answered by what they did: the question that has not left is taken back, those that stand are
 * promised their new state. Part of the caller's transaction; safe to repeat.
 */
export async function settleDormant(ctx: SystemContext, plan: MeetingPlanDocument): Promise<void> {
  if (plan.nudges === 0) return;
  await MeetingPlan.updateOne({ _id: plan._id, tenantId: ctx.tenantId }, { $set: { isAsking: false } });
  await cancelMessages(ctx, plan.partnershipId, ['dormant']);
  await queueDormantUpdates(ctx, plan.partnershipId, plan.version);
}

/** The same by a date that somebody chose: where it leads nowhere, they are asked again two cadences after it. */
export async function settleByDate(ctx: SystemContext, plan: MeetingPlanDocument, endsAt: Date): Promise<void> {
  if (plan.nudgeAt === null && plan.template !== 'oneOff') {
    const unasked = { _id: plan._id, tenantId: ctx.tenantId, nudgeAt: null };
    await MeetingPlan.updateOne(unasked, { $set: { nudgeAt: nudgeAfter(plan, endsAt) } });
  }
  await settleDormant(ctx, plan);
}
