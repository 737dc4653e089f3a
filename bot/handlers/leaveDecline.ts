import { partnershipAction } from '../../api/contracts/cardActions.ts';
import { cardAction } from './cardAction.ts';
import { viewCurrent } from './partnershipVerb.ts';

/** No line after all: back to the answered card. */
export const leaveDecline = cardAction(partnershipAction, viewCurrent, (_ctx, _input, card) => card);
