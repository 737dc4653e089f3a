import { partnershipAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import { cardAction } from './cardAction.ts';
import { viewCurrent } from './partnershipVerb.ts';

/** Asks for a line as long as one may still be added; changes nothing. */
export const addDeclineLine = cardAction(partnershipAction, viewCurrent, (_ctx, _input, card): CardView =>
  card.card === 'declined' && card.canUndo ? { ...card, card: 'declineLine' } : card,
);
