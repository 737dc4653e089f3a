import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { MeetingPlan } from './model.ts';

const dayMs = 86_400_000;

/** Once asked, there is a day to say how it was. */
export const oneOffEndsAfterMs = dayMs;
/** Two who want another time have two weeks to find it. */
const anotherTimeMs = 14 * dayMs;

/** The one meeting they wanted is over: it ends by itself a day after the last member is asked. Part of the caller's transaction. */
export async function endOneOffSoon(ctx: SystemContext, partnershipId: Types.ObjectId, askedAt: Date): Promise<void> {
  await MeetingPlan.updateOne(
    { tenantId: ctx.tenantId, partnershipId, isOver: false, template: 'oneOff' },
    { $set: { nudgeAt: new Date(askedAt.getTime() + oneOffEndsAfterMs) } },
  );
}

/** It did not come to their meeting: it does not end before they had the time to find another one. */
export async function keepOneOff(ctx: SystemContext, partnershipId: Types.ObjectId): Promise<void> {
  const until = new Date(ctx.now.getTime() + anotherTimeMs);
  await MeetingPlan.updateOne(
    { tenantId: ctx.tenantId, partnershipId, isOver: false, template: 'oneOff', nudgeAt: trusted({ $lt: until }) },
    { $set: { nudgeAt: until } },
  );
}
