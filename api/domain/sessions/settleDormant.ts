import type { SystemContext } from '../context.ts';
import { cancelMessages } from '../messages/cancelMessages.ts';
import { queueDormantUpdates } from '../messages/queueSessionUpdates.ts';
import { dormantKey } from './dormantKey.ts';
import type { MeetingPlanDocument } from './model.ts';

/**
 * Whether two go on is answered by what they did: the question that has not left is taken back, the one that stands is
 * promised its new state. Part of the caller's transaction; safe to repeat.
 */
export async function settleDormant(ctx: SystemContext, plan: MeetingPlanDocument): Promise<void> {
  if (plan.nudges === 0) return;
  await cancelMessages(ctx, plan.partnershipId, ['dormant']);
  const keys = plan.members.map(({ personId }) => dormantKey(plan, personId));
  await queueDormantUpdates(ctx, keys, plan.version);
}
