import { insightAnswerAction, type InsightAnswerAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { Context } from '../../../api/domain/context.ts';
import { DomainError } from '../../../api/domain/errors.ts';
import { confirmInsight } from '../../../api/domain/insights/confirmInsight.ts';
import { viewForCard } from '../../../api/domain/insights/viewForCard.ts';
import { viewReviewCard } from '../../../api/domain/insights/viewUses.ts';
import { cardAction } from '../cardAction.ts';

/**
 * Still right: half a year more, and what readers asked to look at is looked at. Twice is once. What readers hid meanwhile
 * stays hidden: the card says so, and leads to its page.
 */
export const confirm = cardAction(insightAnswerAction, confirmShown, (_ctx, _input, card) => card);

async function confirmShown(ctx: Context, { insightId }: InsightAnswerAction): Promise<CardView> {
  try {
    const answered = await confirmInsight(ctx, { id: insightId, reviewOn: null, isFromCard: true });
    const { title, version, rightUntil: reviewOn } = answered;
    if (!reviewOn) return viewForCard(ctx, { id: insightId, hasButtons: true });
    return { card: 'insightReview', insightId, title, version, reviewOn, flags: 0, isHidden: false, reasons: [] };
  } catch (error) {
    const isHidden = error instanceof DomainError && error.reason === 'insightHidden';
    const card = isHidden && (await viewReviewCard(ctx, insightId));
    if (!card) throw error;
    return card;
  }
}
