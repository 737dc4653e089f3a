import { keepSentenceAction } from '../../../api/contracts/cardActions.ts';
import { finishSession } from '../../../api/domain/sessions/finishSession.ts';
import { keepSentence as keep } from '../../../api/domain/sessions/keepSentence.ts';
import { sessionVerb } from '../sessionVerb.ts';

/** A sentence for all of them; sent empty it is none. */
export const keepSentence = sessionVerb(keepSentenceAction, (ctx, { id, sentence }) =>
  sentence ? keep(ctx, { id, sentence }) : finishSession(ctx, { id }),
);
