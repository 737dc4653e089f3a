import { insightAnswerAction, type InsightAnswerAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import { passOnInsight } from '../../../api/domain/insights/passOnInsight.ts';
import { cardAction, type CardAction } from '../cardAction.ts';

/** [Pass it on] or [Not this one] of a neutral contact. The first answer counts; a second tap reads it. */
export const passOn = (isPassedOn: boolean): CardAction =>
  cardAction(
    insightAnswerAction,
    (ctx, { insightId: id }: InsightAnswerAction) => passOnInsight(ctx, { id, isPassedOn }),
    (_ctx, _input, { id: insightId, title, isPassedOn: wasPassedOn }): CardView => ({
      card: 'insightPassedOn',
      insightId,
      title,
      isPassedOn: wasPassedOn,
    }),
  );
