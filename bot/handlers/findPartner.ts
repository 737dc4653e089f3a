import { plainAction } from '../../api/contracts/cardActions.ts';
import { cardAction } from './cardAction.ts';
import { suggestPartner } from './suggestPartner.ts';

export const findPartner = cardAction(
  plainAction,
  (ctx) => suggestPartner(ctx, 0),
  (_ctx, _input, card) => card,
);
