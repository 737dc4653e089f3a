import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { cardAction } from '../cardAction.ts';
import { viewSession } from '../sessionVerb.ts';

/** Asks what suits: once, a while, for good or later; changes nothing. */
export const skipSession = cardAction(
  sessionAction,
  (ctx, { id }) => viewSession(ctx, { id }, 'skip'),
  (_ctx, _input, card) => card,
);
