import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { MeetingPlan } from './model.ts';

/** What an insight said is gone: out of every plan with its title, in the caller's transaction. Safe to repeat. */
export async function forgetInsight({ tenantId }: SystemContext, insightId: string | Types.ObjectId): Promise<void> {
  const from = new Types.ObjectId(insightId);
  await MeetingPlan.updateMany(
    { tenantId, 'actions.insightId': from },
    { $pull: { actions: { insightId: from } }, $inc: { version: 1 } },
  );
}
