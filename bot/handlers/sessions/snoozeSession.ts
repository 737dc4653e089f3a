import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { snoozeSession as snooze } from '../../../api/domain/sessions/snoozeSession.ts';
import { sessionVerb } from '../sessionVerb.ts';

export const snoozeSession = sessionVerb(sessionAction, (ctx, { id }) => snooze(ctx, { id }));
