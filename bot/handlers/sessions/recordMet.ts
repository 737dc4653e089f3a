import { sessionAction } from '../../../api/contracts/cardActions.ts';
import type { MetAnswer } from '../../../api/contracts/sessions.ts';
import { recordOutcome } from '../../../api/domain/sessions/recordOutcome.ts';
import type { CardAction } from '../cardAction.ts';
import { sessionVerb } from '../sessionVerb.ts';

/** One of the three answers to "Did you two meet?". */
export const recordMet = (met: MetAnswer): CardAction =>
  sessionVerb(sessionAction, (ctx, { id }) => recordOutcome(ctx, { id, met }));
