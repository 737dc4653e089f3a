import type { CardView } from '../../../api/contracts/cards.ts';

const reactions = new Set(['voteHelpful', 'saveInsight']);

/** The two buttons that act where others read along, too. */
export function isReaction(sent: unknown): boolean {
  const { verb } = (sent ?? {}) as { verb?: unknown };
  return typeof verb === 'string' && reactions.has(verb);
}

type InsightInChat = Extract<CardView, { card: 'insight' | 'insightLimited' | 'insightGone' }>;

/** What may stand in a chat: an insight as everybody may read it, its title, or that it is gone. */
export const isInsight = (view: CardView): view is InsightInChat =>
  view.card === 'insight' || view.card === 'insightLimited' || view.card === 'insightGone';
