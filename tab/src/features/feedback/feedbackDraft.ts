import {
  feedbackChips,
  feedbackQuestions,
  type FeedbackAnswers,
  type FeedbackQuestion,
  type SessionFeedbackInput,
  type SessionFeedbackView,
} from '../../../../api/contracts/feedback.ts';

type Saved = Pick<SessionFeedbackView, 'answers' | 'comment' | 'sees' | 'canCount'>;

/** What was said before comes back; where nothing can be counted any more, it is for the writer alone. Pure. */
export function draftOf({ answers, comment, sees, canCount }: Saved): SessionFeedbackInput {
  return { answers, comment, sees: sees === 'programme' && !canCount ? 'me' : sees };
}

/** One chip a question; the same chip again takes it back. Pure. */
export function withChip<Question extends FeedbackQuestion>(
  draft: SessionFeedbackInput,
  question: Question,
  chip: FeedbackAnswers[Question],
): SessionFeedbackInput {
  const isTakenBack = draft.answers[question] === chip;
  return { ...draft, answers: { ...draft.answers, [question]: isTakenBack ? null : chip } };
}

/** "Something else" is a card's chip: here there are words for it, so it stands only where it was tapped before. Pure. */
export function chipsOf<Question extends FeedbackQuestion>(
  question: Question,
  before: FeedbackAnswers,
): NonNullable<FeedbackAnswers[Question]>[] {
  const chips: readonly string[] = feedbackChips[question];
  return chips.filter((chip) => chip !== 'other' || before[question] === chip) as NonNullable<
    FeedbackAnswers[Question]
  >[];
}

/** Nothing to keep: no chip and no word. Pure. */
export function isEmpty({ answers, comment }: SessionFeedbackInput): boolean {
  return comment.trim() === '' && feedbackQuestions.every((question) => answers[question] === null);
}

/** The next longer meeting there is; null: there is no longer one to name. Pure. */
export function longerThan(minutes: number): number | null {
  return [45, 60, 90].find((longer) => longer > minutes + 5) ?? null;
}
