import type { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { LearningSession } from './model.ts';

/** When each session of a partnership began, by its id; beside a partnership that the actor is a member of. Reads only. */
export async function sessionStarts(ctx: Context, partnershipId: Types.ObjectId): Promise<ReadonlyMap<string, Date>> {
  const sessions = await LearningSession.find({ tenantId: ctx.tenantId, partnershipId }, { startsAt: 1 }).lean();
  return new Map(sessions.map(({ _id, startsAt }) => [_id.toString(), startsAt]));
}
