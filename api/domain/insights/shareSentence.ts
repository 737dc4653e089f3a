import type { InsightView } from '../../contracts/insights.ts';
import type { ShareSentenceInput } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessSession } from '../sessions/access.ts';
import { mineOf } from '../sessions/changeMine.ts';
import { guessInsight } from './guessInsight.ts';
import { shareInsight } from './shareInsight.ts';

/**
 * The sentence that the acting member kept of a session becomes an insight in one tap: for the pair, with their name, the
 * rest guessed; a wider audience can be chosen on its page. One session is one insight, however often it is tapped, unless
 * another `onceKey` says otherwise. Errors: `not_found`, `nothingKept`, and those of `shareInsight`.
 */
export async function shareSentence(ctx: Context, { sessionId, onceKey }: ShareSentenceInput): Promise<InsightView> {
  const session = await accessSession(ctx, sessionId);
  const text = mineOf(ctx, session)?.kept ?? '';
  if (text === '') throw new DomainError('conflict', 'nothingKept');
  const { title, type, tags, language } = await guessInsight(ctx, { text, sessionId });
  return shareInsight(ctx, {
    ...{ text, title, type, tags, language, sessionId },
    audience: { kind: 'partnership', partnershipId: session.partnershipId.toString() },
    naming: 'named',
    isDraft: false,
    onceKey: onceKey ?? `sentence:${sessionId}`,
  });
}
