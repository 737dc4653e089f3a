import { pairSlotAction } from '../../../api/contracts/cardActions.ts';
import { bookSession } from '../../../api/domain/sessions/bookSession.ts';
import { pairVerb } from '../pairVerb.ts';

export const bookPairSlot = pairVerb(pairSlotAction, (ctx, { id, start }) => bookSession(ctx, { id, startsAt: start }));
