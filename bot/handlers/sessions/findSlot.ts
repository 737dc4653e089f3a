import { partnershipAction } from '../../../api/contracts/cardActions.ts';
import { cardAction } from '../cardAction.ts';
import { viewTimes } from '../pairVerb.ts';

/** Shows times for the next session, or the one that is booked by now; changes nothing. */
export const findSlot = cardAction(partnershipAction, viewTimes, (_ctx, _input, card) => card);
