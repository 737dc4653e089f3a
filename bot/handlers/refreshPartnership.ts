import { partnershipAction } from '../../api/contracts/cardActions.ts';
import { cardAction } from './cardAction.ts';
import { viewCurrent } from './partnershipVerb.ts';

/** Teams asks for the present state when the card comes into view; old versions are what this is for. */
export const refreshPartnership = cardAction(partnershipAction, viewCurrent, (_ctx, _input, card) => card);
