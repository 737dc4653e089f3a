import { Types } from 'mongoose';
import { longestText, type CommentInput } from '../../contracts/insightUses.ts';
import type { InsightView } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSharedInsight } from './access.ts';
import { cleanText, hasWords } from './cleanText.ts';
import { commentsADay, freeCommentPlace } from './commentPlaces.ts';
import { getInsight } from './getInsight.ts';
import { Insight, InsightComment } from './model.ts';

/** Further down nobody reads. */
const mostComments = 100;

/**
 * A reader's comment with their name, or their own experience added to this insight (`isExperience`); the same tap twice is
 * one comment, whatever the second says. No audit. Errors: `not_found`, `insightNotShared`, `commentNeedsWords`,
 * `insightTooLong`, `tooManyComments` (100 stand there), `tooManyCommentsToday` (20 of one person).
 */
export async function addComment(ctx: Context, input: CommentInput & { id: string }): Promise<InsightView> {
  const text = cleanText(input.text);
  if (!hasWords(text)) throw new DomainError('invalid', 'commentNeedsWords');
  if (text.length > longestText) throw new DomainError('invalid', 'insightTooLong');
  // Of those who write at once on several devices, each round lets one through at least.
  for (let left = commentsADay; left >= 0; left -= 1) {
    try {
      await inTransaction(() => add(ctx, { ...input, text }));
      break;
    } catch (error) {
      if (!isDuplicateKey(error) || left === 0) throw error;
    }
  }
  return getInsight(ctx, { id: input.id });
}

async function add(ctx: Context, { id, text, isExperience, onceKey }: CommentInput & { id: string }): Promise<void> {
  const { insight } = await accessSharedInsight(ctx, id);
  const mine = { tenantId: ctx.tenantId, personId: new Types.ObjectId(ctx.actor.personId) };
  if (await InsightComment.exists({ ...mine, onceKey })) return;
  const place = await freeCommentPlace(ctx);
  const { modifiedCount } = await Insight.updateOne(
    { _id: insight._id, tenantId: ctx.tenantId, comments: trusted({ $not: { $gte: mostComments } }) },
    { $inc: { comments: 1 } },
  );
  if (modifiedCount === 0) throw new DomainError('too_many', 'tooManyComments');
  await InsightComment.insertMany([
    { ...mine, insightId: insight._id, text, isExperience, at: ctx.now, onceKey, place },
  ]);
}
