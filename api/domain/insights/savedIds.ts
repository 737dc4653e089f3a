import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { InsightMark } from './model.ts';

/** Nobody looks through more of what they saved. */
const most = 2000;

/** What the actor saved, the last first; one query of the index. */
export async function savedIds(ctx: Context): Promise<string[]> {
  const marks = await InsightMark.find(
    { tenantId: ctx.tenantId, personId: new Types.ObjectId(ctx.actor.personId), kind: 'saved' },
    { insightId: 1 },
  )
    .sort({ at: -1 })
    .limit(most)
    .lean();
  return marks.map(({ insightId }) => insightId.toString());
}
