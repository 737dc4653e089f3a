import {
  feedbackChips,
  feedbackQuestions,
  type FeedbackAnswers,
  type FeedbackQuestion,
  type FeedbackSees,
} from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessHeld } from './access.ts';
import { whatWasSaid } from './getFeedback.ts';
import type { SessionFeedbackDocument } from './model.ts';
import { nextQuestion } from './openQuestion.ts';
import { saveFeedback, type Said } from './saveFeedback.ts';

export interface AnsweredQuestion {
  id: string;
  question: FeedbackQuestion;
  /** One of the question's own chips; absent: passed over. */
  chip?: string | undefined;
  /** Who reads all of it from now on; absent: as before. */
  sees?: FeedbackSees | undefined;
}

/**
 * One tap on the card of a session: answers the question that it asks, or passes it over, and goes on to the next. A tap on
 * an earlier question, or from a second device, changes nothing. Errors: `not_found`, `sessionNotHeld`, `noSuchAnswer`,
 * `noProgramme`, `feedbackCounted`.
 */
export async function answerQuestion(ctx: Context, { id, question, chip, sees }: AnsweredQuestion): Promise<void> {
  const where = await accessHeld(ctx, id);
  const answer = chip === undefined ? null : chipOf(question, chip);
  await saveFeedback(ctx, where, async (before) => {
    if (nextQuestion(before) !== question) return null;
    const { answers, comment, canChange } = await whatWasSaid(ctx, before);
    if (!canChange) throw new DomainError('conflict', 'feedbackCounted');
    return goOn(before, { question, answers: { ...answers, [question]: answer }, comment, sees });
  });
}

function goOn(
  before: SessionFeedbackDocument | null,
  {
    question,
    answers,
    comment,
    sees,
  }: { question: FeedbackQuestion; answers: FeedbackAnswers; comment: string; sees: FeedbackSees | undefined },
): Said {
  const passed = [...(before?.passed ?? []), question];
  const isFinished = feedbackQuestions.every((one) => passed.includes(one));
  return { answers, comment, sees: sees ?? before?.sees ?? 'me', isFinished, passed };
}

function chipOf(question: FeedbackQuestion, chip: string): string {
  const known: readonly string[] = feedbackChips[question];
  if (!known.includes(chip)) throw new DomainError('invalid', 'noSuchAnswer');
  return chip;
}
