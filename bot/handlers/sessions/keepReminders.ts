import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { keepReminders as keep } from '../../../api/domain/sessions/keepReminders.ts';
import { sessionVerb } from '../sessionVerb.ts';

export const keepReminders = sessionVerb(sessionAction, (ctx, { id }) => keep(ctx, { id }));
