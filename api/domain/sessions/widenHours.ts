import { Types } from 'mongoose';
import type { WorkingHours } from '../../contracts/people.ts';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, myPlan } from './access.ts';
import { getPlan } from './getPlan.ts';
import { MeetingPlan } from './model.ts';

/**
 * The acting person's hours for this one partnership; null: their usual ones again. Nobody else's proposals change, and
 * nobody is told. Safe to repeat. Errors: `not_found`, `notActive`.
 */
export async function widenHours(
  ctx: Context,
  input: { id: string; hours: WorkingHours | null },
): Promise<PartnershipPlan> {
  await accessRunningPlan(ctx, input.id);
  const changed = await MeetingPlan.updateOne(
    myPlan(ctx, input.id),
    { $set: { 'members.$[me].hours': input.hours }, $inc: { version: 1 } },
    { arrayFilters: [{ 'me.personId': new Types.ObjectId(ctx.actor.personId) }] },
  );
  if (changed.matchedCount === 0) throw new DomainError('conflict', 'notActive');
  return getPlan(ctx, input);
}
