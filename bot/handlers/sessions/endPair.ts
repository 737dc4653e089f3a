import { partnershipAction } from '../../../api/contracts/cardActions.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { pairVerb } from '../pairVerb.ts';

export const endPair = pairVerb(partnershipAction, (ctx, { id }) => endPartnership(ctx, { id }));
