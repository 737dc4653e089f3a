import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { viewDormantCard } from '../../../api/domain/sessions/viewDormantCard.ts';
import { pauseTogether } from '../pauseTogether.ts';
import { sessionVerb, viewSession } from '../sessionVerb.ts';

/** Pauses from a session's card, whether that session falls into the pause or lies behind it. */
export const pausePartnership = sessionVerb(
  sessionAction,
  (ctx, _input, { partnershipId }) => pauseTogether(ctx, { id: partnershipId }),
  async (ctx, { id }, { partnershipId }) =>
    (await viewDormantCard(ctx, { partnershipId })) ?? (await viewSession(ctx, { id })),
);
