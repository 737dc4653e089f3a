import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { finishSession as finish } from '../../../api/domain/sessions/finishSession.ts';
import { sessionVerb } from '../sessionVerb.ts';

export const finishSession = sessionVerb(sessionAction, (ctx, { id }) => finish(ctx, { id }));
