import { partnershipAction } from '../../api/contracts/cardActions.ts';
import { acceptPartnership as accept } from '../../api/domain/partnerships/acceptPartnership.ts';
import { partnershipVerb } from './partnershipVerb.ts';

export const acceptPartnership = partnershipVerb(partnershipAction, (ctx, { id }) => accept(ctx, { id }));
