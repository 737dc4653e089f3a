import { Types } from 'mongoose';
import type { InsightView } from '../../contracts/insights.ts';
import type { ShareSentenceInput } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSession } from '../sessions/access.ts';
import { mineOf } from '../sessions/changeMine.ts';
import { getInsight } from './getInsight.ts';
import { guessInsight } from './guessInsight.ts';
import { Insight } from './model.ts';
import { shareInsight } from './shareInsight.ts';

/**
 * The sentence that the acting member kept of a session becomes an insight in one tap: for the pair, with their name, the
 * rest guessed; a wider audience can be chosen on its page. However often and at once it is tapped it is one insight, until
 * that is taken back. Errors: `not_found`, `nothingKept`, and those of `shareInsight`.
 */
export async function shareSentence(ctx: Context, { sessionId, onceKey }: ShareSentenceInput): Promise<InsightView> {
  const session = await accessSession(ctx, sessionId);
  const text = mineOf(ctx, session)?.kept ?? '';
  if (text === '') throw new DomainError('conflict', 'nothingKept');
  const mine = { tenantId: ctx.tenantId, ownerId: new Types.ObjectId(ctx.actor.personId) };
  const before = await Insight.findOne({ ...mine, sessionId: session._id, text, state: trusted({ $ne: 'withdrawn' }) });
  if (before) return getInsight(ctx, { id: before.id });
  // Another number after each that was taken back, the same for all who tap at once.
  const takenBack = await Insight.countDocuments({ ...mine, state: 'withdrawn' });
  const { title, type, tags, language } = await guessInsight(ctx, { text, sessionId });
  return shareInsight(ctx, {
    ...{ text, title, type, tags, language, sessionId },
    audience: { kind: 'partnership', partnershipId: session.partnershipId.toString() },
    naming: 'named',
    isDraft: false,
    onceKey: onceKey ?? `sentence:${sessionId}:${takenBack}`,
  });
}
