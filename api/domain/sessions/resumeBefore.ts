import type { Context } from '../context.ts';
import { myPlan, type Planned } from './access.ts';
import { MeetingPlan } from './model.ts';

/** Who meets is not pausing: a date inside their pause ends it, in the caller's transaction. */
export async function resumeBefore(ctx: Context, { partnership, plan }: Planned, startsAt: Date): Promise<void> {
  if (!plan.pausedUntil || plan.pausedUntil <= startsAt) return;
  await MeetingPlan.updateOne(myPlan(ctx, partnership.id), { $set: { pausedUntil: null }, $inc: { version: 1 } });
  plan.pausedUntil = null;
}
