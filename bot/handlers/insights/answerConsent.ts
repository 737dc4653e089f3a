import { insightAnswerAction, type InsightAnswerAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import { answerSave, type SaveAnswer } from '../../../api/domain/insights/answerSave.ts';
import { takeBackSave } from '../../../api/domain/insights/takeBackSave.ts';
import { cardAction, type CardAction } from '../cardAction.ts';

/** OK, OK without my name, No. The first answer counts; a tap on a card that is older reads it. */
export const consent = (answer: SaveAnswer['answer']): CardAction =>
  cardAction(
    insightAnswerAction,
    (ctx, { insightId: id }: InsightAnswerAction) => answerSave(ctx, { id, answer }),
    (_ctx, _input, card): CardView => card,
  );

/** Take it back: what was shared is gone for everybody. */
export const withdrawConsent = cardAction(
  insightAnswerAction,
  (ctx, { insightId: id }) => takeBackSave(ctx, { id }),
  (_ctx, _input, card): CardView => card,
);
