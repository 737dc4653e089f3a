import { sessionFeedbackAction } from '../../../api/contracts/cardActions.ts';
import { answerQuestion } from '../../../api/domain/feedback/answerQuestion.ts';
import { sessionVerb } from '../sessionVerb.ts';

/** A chip: answers the question that the session's card asks. */
export const answerSessionFeedback = sessionVerb(sessionFeedbackAction, (ctx, { id, question, chip, sees }) =>
  answerQuestion(ctx, { id, question, chip, sees }),
);

/** Passes it over. */
export const skipFeedback = sessionVerb(sessionFeedbackAction, (ctx, { id, question, sees }) =>
  answerQuestion(ctx, { id, question, sees }),
);
