import { plainAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import { cardAction, type CardAction } from './cardAction.ts';

/** A verb that only shows a card. */
export function show(card: CardView): CardAction {
  return cardAction(
    plainAction,
    () => Promise.resolve(card),
    (_ctx, _input, shown) => shown,
  );
}
