import { insightAction, type InsightAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { Context } from '../../../api/domain/context.ts';
import { DomainError } from '../../../api/domain/errors.ts';
import { markInsight } from '../../../api/domain/insights/markInsight.ts';
import { viewForCard } from '../../../api/domain/insights/viewForCard.ts';
import { cardAction, type CardAction } from '../cardAction.ts';

/**
 * Helpful, or Save: the same card again, its count fresh. What is not there any more, or not for whoever tapped, turns into
 * the card that says so: it may stand in a chat where others read along.
 */
export const mark = (kind: 'helpful' | 'saved'): CardAction =>
  cardAction(
    insightAction,
    (ctx, input: InsightAction) => markIfThere(ctx, input, kind),
    (ctx, { insightId: id }): Promise<CardView> => viewForCard(ctx, { id, hasButtons: true }),
  );

async function markIfThere(ctx: Context, { insightId: id }: InsightAction, kind: 'helpful' | 'saved'): Promise<void> {
  try {
    await markInsight(ctx, { id, kind, isOn: true });
  } catch (error) {
    const isGone = error instanceof DomainError && (error.code === 'not_found' || error.reason === 'insightNotShared');
    if (!isGone) throw error;
  }
}
