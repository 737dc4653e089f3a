import { partnershipAction } from '../../../api/contracts/cardActions.ts';
import { askLater } from '../../../api/domain/sessions/askLater.ts';
import { pairVerb, viewPair } from '../pairVerb.ts';

/** Not now: asked again in a week. */
export const laterDormant = pairVerb(
  partnershipAction,
  (ctx, { id }) => askLater(ctx, { id }),
  async (ctx, { id }) => {
    const card = await viewPair(ctx, { id });
    return card.card === 'dormant' ? { ...card, card: 'pairLater' } : card;
  },
);
