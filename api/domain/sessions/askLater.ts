import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { accessRunningPlan, myPlan } from './access.ts';
import { getPlan } from './getPlan.ts';
import { MeetingPlan } from './model.ts';

const laterMs = 7 * 86_400_000;

/** Whether two go on is asked again in a week. Safe to repeat: a question that is to come stays where it is. Errors: `not_found`, `notActive`. */
export async function askLater(ctx: Context, input: { id: string }): Promise<PartnershipPlan> {
  await accessRunningPlan(ctx, input.id);
  await MeetingPlan.updateOne(
    { ...myPlan(ctx, input.id), nudgeAt: null },
    { $set: { nudgeAt: new Date(ctx.now.getTime() + laterMs) } },
  );
  return getPlan(ctx, input);
}
