import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { cardAction } from '../cardAction.ts';
import { viewSession } from '../sessionVerb.ts';

/** Shows other times as long as there is something to move; changes nothing. */
export const moveSession = cardAction(
  sessionAction,
  (ctx, { id }) => viewSession(ctx, { id }, 'times'),
  (_ctx, _input, card) => card,
);
