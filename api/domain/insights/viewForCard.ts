import { Types } from 'mongoose';
import type { InsightCardView } from '../../contracts/insightCards.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessInsight, type AccessedInsight } from './access.ts';
import { InsightMark } from './model.ts';
import { isForEverybody } from './policy.ts';
import { authorCards } from './toHits.ts';

/**
 * An insight for a card that stands in a chat, where everybody reads it, also who joins later: all of it only if everybody in
 * the company may read it; what fewer may read by its title alone, with a way to it; what is not shared, or not the actor's
 * to read, not at all. `hasButtons`: the bot is in that conversation. Reads only.
 */
export async function viewForCard(
  ctx: Context,
  { id, hasButtons }: { id: string; hasButtons: boolean },
): Promise<InsightCardView> {
  const insight = await readable(ctx, id);
  if (!insight || (insight.state !== 'shared' && insight.state !== 'expired')) return { card: 'insightGone' };
  const { title, type, text, why, tags, helpful } = insight;
  if (!isForEverybody(insight)) return { card: 'insightLimited', insightId: id, title };
  const cards = await authorCards(ctx, [insight]);
  const marks = await InsightMark.find(
    { tenantId: ctx.tenantId, insightId: insight._id, personId: new Types.ObjectId(ctx.actor.personId) },
    { kind: 1 },
  ).lean();
  const isMarked = (kind: string): boolean => marks.some((mark) => mark.kind === kind);
  return {
    card: 'insight',
    insightId: id,
    ...{ title, type, text, why, helpful, hasButtons },
    author: cards.get(insight.ownerId?.toString() ?? '') ?? null,
    tags: tags.map(({ skillId, name }) => ({ skillId: skillId ?? null, name })),
    isMarked: { helpful: isMarked('helpful'), saved: isMarked('saved') },
  };
}

async function readable(ctx: Context, id: string): Promise<AccessedInsight['insight'] | null> {
  try {
    return (await accessInsight(ctx, id)).insight;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return null;
    throw error;
  }
}
