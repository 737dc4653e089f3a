import type { InsightView } from '../../contracts/insights.ts';
import type { ShareSentenceInput } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessSession } from '../sessions/access.ts';
import { mineOf } from '../sessions/changeMine.ts';
import { findShared } from './findShared.ts';
import { Insight } from './model.ts';
import { onceKeyOf } from './ownerKey.ts';
import { shareInsight } from './shareInsight.ts';

/**
 * The sentence that the acting member kept of a session becomes an insight in one tap: for the pair, with their name, the
 * rest guessed; a wider audience can be chosen on its page. However often and at once it is tapped it is one insight, until
 * that is taken back; another sentence kept there is another one. Errors: `not_found`, `nothingKept`, and those of `shareInsight`.
 */
export async function shareSentence(ctx: Context, { sessionId }: ShareSentenceInput): Promise<InsightView> {
  const session = await accessSession(ctx, sessionId);
  const text = mineOf(ctx, session)?.kept ?? '';
  if (text === '') throw new DomainError('conflict', 'nothingKept');
  return shareInsight(ctx, {
    ...{ text, sessionId },
    audience: { kind: 'partnership', partnershipId: session.partnershipId.toString() },
    naming: 'named',
    isDraft: false,
    onceKey: await keyOf(ctx, sessionId, text),
  });
}

/** Made from the sentence; another one after each time that this very sentence was taken back. */
async function keyOf(ctx: Context, sessionId: string, text: string): Promise<string> {
  const sentence = onceKeyOf(ctx, ctx.actor.personId, `sentence:${sessionId}:${text}`);
  for (let takenBack = 0; ; takenBack += 1) {
    const key = `${sentence}:${takenBack}`;
    const id = await findShared(ctx, key);
    if (id === null || !(await Insight.exists({ _id: id, tenantId: ctx.tenantId, state: 'withdrawn' }))) return key;
  }
}
