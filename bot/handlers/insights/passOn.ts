import { insightAnswerAction, type InsightAnswerAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { Context } from '../../../api/domain/context.ts';
import { DomainError } from '../../../api/domain/errors.ts';
import { passOnInsight } from '../../../api/domain/insights/passOnInsight.ts';
import { viewInsightMessage } from '../../../api/domain/insights/viewInsightMessage.ts';
import { cardAction, type CardAction } from '../cardAction.ts';

/**
 * [Pass it on] or [Not this one] of a neutral contact. The first answer counts; a second tap reads it. What was changed since
 * the card was made is shown instead, and asked again.
 */
export const passOn = (isPassedOn: boolean): CardAction =>
  cardAction(
    insightAnswerAction,
    (ctx, input: InsightAnswerAction) => answer(ctx, input, isPassedOn),
    (_ctx, _input, card) => card,
  );

async function answer(
  ctx: Context,
  { insightId, version }: InsightAnswerAction,
  isPassedOn: boolean,
): Promise<CardView> {
  try {
    const answered = await passOnInsight(ctx, { id: insightId, isPassedOn, version });
    return { card: 'insightPassedOn', insightId, title: answered.title, isPassedOn: answered.isPassedOn };
  } catch (error) {
    const isChanged = error instanceof DomainError && error.reason === 'insightChanged';
    const card = isChanged && (await viewInsightMessage(ctx, { kind: 'insightPassOn', insightId, isUpdate: true }));
    if (!card) throw error;
    return card;
  }
}
