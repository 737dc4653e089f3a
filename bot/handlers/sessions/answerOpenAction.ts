import { actionItemAction } from '../../../api/contracts/cardActions.ts';
import type { ActionState } from '../../../api/contracts/sessions.ts';
import { answerSessionAction } from '../../../api/domain/sessions/answerSessionAction.ts';
import type { CardAction } from '../cardAction.ts';
import { sessionVerb } from '../sessionVerb.ts';

/** How it went with what the reader wanted to try. */
export const answerOpenAction = (state: ActionState): CardAction =>
  sessionVerb(actionItemAction, (ctx, { id, actionId }) => answerSessionAction(ctx, { id, actionId, state }));
