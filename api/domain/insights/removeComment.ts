import { Types } from 'mongoose';
import type { InsightView } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessInsight } from './access.ts';
import { getInsight } from './getInsight.ts';
import { Insight, InsightComment } from './model.ts';

/**
 * The writer takes a comment back, wherever they stand by now, or the owner of the insight takes it away; what it said is
 * gone, and no audit says who of the two it was. One that is gone already is gone. Errors: `not_found` (also afterwards, to a
 * writer who may not read the insight any more), `notYourComment`.
 */
export async function removeComment(ctx: Context, input: { id: string; commentId: string }): Promise<InsightView> {
  await inTransaction(() => remove(ctx, input));
  return getInsight(ctx, { id: input.id });
}

async function remove(ctx: Context, { id, commentId }: { id: string; commentId: string }): Promise<void> {
  const { tenantId } = ctx;
  const insightId = new Types.ObjectId(id);
  const one = { _id: new Types.ObjectId(commentId), tenantId, insightId };
  const comment = await InsightComment.findOne(one);
  if (comment?.personId.toString() !== ctx.actor.personId) {
    const { isMine } = await accessInsight(ctx, id);
    if (!comment) return;
    if (!isMine) throw new DomainError('forbidden', 'notYourComment');
  }
  await InsightComment.deleteOne(one);
  await Insight.updateOne({ _id: insightId, tenantId }, { $inc: { comments: -1 } });
}
