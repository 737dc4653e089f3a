import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { MeetingPlan } from './model.ts';
import { pastTimes, slotMembers } from './slotMembers.ts';
import { startOfSearch } from './startOfSearch.ts';
import { findSlots } from './time/findSlots.ts';

/** Times for the buttons of a card: the first few that suit everybody, at most `most`; none for a partnership without a plan. */
export async function upcomingSlots(
  ctx: Context,
  { partnershipId, from }: { partnershipId: string; from?: Date | undefined },
  most: number,
): Promise<Date[]> {
  const plan = await MeetingPlan.findOne({
    tenantId: ctx.tenantId,
    partnershipId: new Types.ObjectId(partnershipId),
    'members.personId': new Types.ObjectId(ctx.actor.personId),
  });
  if (!plan) return [];
  const { members } = await slotMembers(ctx, plan, ctx.actor.personId);
  if (members.length < 2) return [];
  const { slots } = findSlots({
    members,
    from: startOfSearch(ctx.now, plan, from?.toISOString()),
    minutes: plan.minutes,
    history: await pastTimes(ctx, plan.partnershipId),
    most,
  });
  return slots.map(({ startsAt }) => new Date(startsAt));
}
