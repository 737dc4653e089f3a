import type { Types, UpdateQuery } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { accessRunningPlan, myPlan } from './access.ts';
import { getPlan } from './getPlan.ts';
import { MeetingPlan, type MeetingPlanDocument } from './model.ts';

interface PlanChange {
  /** Named in the audit. */
  action: string;
  /** What must still be so; where it is not, nothing is written. */
  where?: Record<string, unknown>;
  update: UpdateQuery<MeetingPlanDocument>;
  /** The member that `$[me]` in the update stands for. */
  me?: Types.ObjectId;
  /** What else follows in the same transaction. */
  then?: (plan: MeetingPlanDocument) => Promise<void>;
}

/**
 * One conditional update of the acting member's running plan with its audit, and the plan as it is then.
 * Where nothing is to change nothing is written. Errors: `not_found`, `notActive` once the partnership is over.
 */
export async function changePlan(ctx: Context, id: string, change: PlanChange): Promise<PartnershipPlan> {
  const { action, where, update, me, then } = change;
  await accessRunningPlan(ctx, id);
  await inTransaction(async () => {
    const plan = await MeetingPlan.findOneAndUpdate({ ...myPlan(ctx, id), ...where }, update, {
      returnDocument: 'after',
      ...(me && { arrayFilters: [{ 'me.personId': me }] }),
    });
    if (!plan) return;
    await then?.(plan);
    await recordAudit(ctx, { action, subject: id });
  });
  ctx.wakeDelivery();
  return getPlan(ctx, { id });
}
