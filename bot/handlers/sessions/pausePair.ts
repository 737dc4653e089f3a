import { partnershipAction } from '../../../api/contracts/cardActions.ts';
import { pauseTogether } from '../pauseTogether.ts';
import { pairVerb } from '../pairVerb.ts';

export const pausePair = pairVerb(partnershipAction, (ctx, { id }) => pauseTogether(ctx, { id }));
