import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { skipSession } from '../../../api/domain/sessions/skipSession.ts';
import { sessionVerb } from '../sessionVerb.ts';

export const skipOnce = sessionVerb(sessionAction, (ctx, { id }) => skipSession(ctx, { id }));
