import { partnershipAction } from '../../api/contracts/cardActions.ts';
import { withdrawPartnership } from '../../api/domain/partnerships/withdrawPartnership.ts';
import { partnershipVerb } from './partnershipVerb.ts';

export const withdrawProposal = partnershipVerb(partnershipAction, (ctx, { id }) => withdrawPartnership(ctx, { id }));
