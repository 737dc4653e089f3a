import type { PollQuestion } from '../../contracts/polls.ts';
import type { Answers } from './sealedAnswers.ts';

/** `first`: begin again; otherwise the question that was tapped, and whether none was without an answer before. */
export type From = 'first' | { after: string; isChanging: boolean };

/**
 * Which question comes next; null: none. Somebody who answers for the first time gets what is still without an answer, passed
 * over or not; somebody who changes answers gets one after the other to the end. Pure.
 */
export function questionAfter(
  questions: readonly PollQuestion[],
  answers: Answers,
  from: From | undefined,
): PollQuestion | null {
  if (from === 'first') return questions[0] ?? null;
  const isOpen = ({ id }: PollQuestion) => answers[id] === undefined;
  // A question that is not there any more: from the first one on.
  const place = from ? questions.findIndex(({ id }) => id === from.after) : -1;
  const rest = questions.slice(place + 1);
  if (from?.isChanging) return rest[0] ?? null;
  return rest.find(isOpen) ?? questions.find(isOpen) ?? null;
}
