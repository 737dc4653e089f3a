import { feedbackChips, feedbackQuestions, type FeedbackAnswers } from '../../contracts/feedback.ts';
import { questionWords, wordsOfChip } from '../../contracts/feedbackWords.ts';
import type { PollQuestion } from '../../contracts/polls.ts';
import type { Answers } from './sealedAnswers.ts';

const commentId = 'sessions-comment';
const idOf = (question: keyof typeof feedbackChips): string => `sessions-${question}`;
/** Inside the sealed answers: who has spoken, under their name in this poll, so that one person is never taken for five. */
const byKey = 'by';

/** What a programme's poll about meetings asks: the three questions of the card, and a comment. */
export const sessionQuestions: PollQuestion[] = [
  ...feedbackQuestions.map((question) => ({
    id: idOf(question),
    kind: 'choice' as const,
    text: questionWords[question],
    options: feedbackChips[question].map((chip) => wordsOfChip(question, chip)),
  })),
  { id: commentId, kind: 'text', text: { en: 'In their own words', de: 'In eigenen Worten' }, options: [] },
];

/** What somebody says after a session, as answers to these questions. Pure. */
export function toAnswers(by: string, answers: FeedbackAnswers, comment: string): Answers {
  const places = feedbackQuestions.map((question) => {
    const chip = answers[question];
    return [idOf(question), chip === null ? null : (feedbackChips[question] as readonly string[]).indexOf(chip)];
  });
  return { ...Object.fromEntries(places), [commentId]: comment === '' ? null : comment, [byKey]: by };
}

/** And back again. Pure. */
export function fromAnswers(said: Answers): { answers: FeedbackAnswers; comment: string } {
  const chipOf = (question: keyof typeof feedbackChips): string | null => {
    const place = said[idOf(question)];
    return typeof place === 'number' ? (feedbackChips[question][place] ?? null) : null;
  };
  const answers = Object.fromEntries(feedbackQuestions.map((question) => [question, chipOf(question)]));
  const comment = said[commentId];
  return { answers: answers as FeedbackAnswers, comment: typeof comment === 'string' ? comment : '' };
}

/** Who spoke, and what. Pure. */
export function whoseAnswers({ [byKey]: by, ...answers }: Answers): { whose: string; answers: Answers } {
  return { whose: typeof by === 'string' ? by : '', answers };
}
