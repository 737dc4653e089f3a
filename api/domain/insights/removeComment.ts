import { Types } from 'mongoose';
import type { InsightView } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessInsight } from './access.ts';
import { getInsight } from './getInsight.ts';
import { Insight, InsightComment } from './model.ts';

/**
 * The writer takes a comment back, or the owner of the insight takes it away; what it said is gone, and no audit says who of
 * the two it was. One that is gone already is gone. Errors: `not_found`, `notYourComment`.
 */
export async function removeComment(ctx: Context, input: { id: string; commentId: string }): Promise<InsightView> {
  await inTransaction(() => remove(ctx, input));
  return getInsight(ctx, { id: input.id });
}

async function remove(ctx: Context, { id, commentId }: { id: string; commentId: string }): Promise<void> {
  const { insight, isMine } = await accessInsight(ctx, id);
  const one = { _id: new Types.ObjectId(commentId), tenantId: ctx.tenantId, insightId: insight._id };
  const comment = await InsightComment.findOne(one);
  if (!comment) return;
  if (!isMine && comment.personId.toString() !== ctx.actor.personId)
    throw new DomainError('forbidden', 'notYourComment');
  await InsightComment.deleteOne(one);
  await Insight.updateOne({ _id: insight._id, tenantId: ctx.tenantId }, { $inc: { comments: -1 } });
}
