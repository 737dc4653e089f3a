import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { LearningSession } from './model.ts';

/** The last sentence that the acting member kept in a partnership; empty: none. Reads only. */
export async function lastKept(ctx: Context, partnershipId: Types.ObjectId): Promise<string> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const session = await LearningSession.findOne({
    tenantId: ctx.tenantId,
    partnershipId,
    members: trusted({ $elemMatch: { personId: me, kept: { $ne: '' } } }),
  }).sort({ number: -1 });
  return session?.members.find(({ personId }) => personId.equals(me))?.kept ?? '';
}
