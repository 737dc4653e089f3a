import { partnershipAction } from '../../api/contracts/cardActions.ts';
import { declinePartnership as decline } from '../../api/domain/partnerships/declinePartnership.ts';
import { partnershipVerb } from './partnershipVerb.ts';

export const declinePartnership = partnershipVerb(partnershipAction, (ctx, { id }) => decline(ctx, { id }));
