import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { cardAction } from '../cardAction.ts';
import { viewSession } from '../sessionVerb.ts';

/** Teams asks for the present state when the card comes into view; old versions are what this is for. */
export const refreshSession = cardAction(
  sessionAction,
  (ctx, { id }) => viewSession(ctx, { id }),
  (_ctx, _input, card) => card,
);
