import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { endPartnership as end } from '../../../api/domain/partnerships/endPartnership.ts';
import { viewPartnershipCard } from '../../../api/domain/partnerships/viewPartnershipCard.ts';
import { sessionVerb } from '../sessionVerb.ts';

/** Wraps up from a session's card: the answer is the thank-you. */
export const endPartnership = sessionVerb(
  sessionAction,
  (ctx, _input, { partnershipId }) => end(ctx, { id: partnershipId }),
  (ctx, _input, { partnershipId }) => viewPartnershipCard(ctx, { id: partnershipId }),
);
