import { insightAnswerAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import { confirmInsight } from '../../../api/domain/insights/confirmInsight.ts';
import { viewForCard } from '../../../api/domain/insights/viewForCard.ts';
import { cardAction } from '../cardAction.ts';

/** Still right: half a year more, and what readers asked to look at is looked at. Twice is once. */
export const confirm = cardAction(
  insightAnswerAction,
  (ctx, { insightId: id }) => confirmInsight(ctx, { id, reviewOn: null }),
  (ctx, { insightId }, { title, version, rightUntil }): CardView | Promise<CardView> =>
    rightUntil
      ? { card: 'insightReview', insightId, title, version, reviewOn: rightUntil, flags: 0 }
      : viewForCard(ctx, { id: insightId, hasButtons: true }),
);
