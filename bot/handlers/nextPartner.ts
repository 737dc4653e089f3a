import { nextPartnerAction } from '../../api/contracts/cardActions.ts';
import { cardAction } from './cardAction.ts';
import { suggestPartner } from './suggestPartner.ts';

export const nextPartner = cardAction(
  nextPartnerAction,
  (ctx, { offset }) => suggestPartner(ctx, offset),
  (_ctx, _input, card) => card,
);
