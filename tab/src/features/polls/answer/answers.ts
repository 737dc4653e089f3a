import type { AnswerValue, PollQuestion, PollView } from '../../../../../api/contracts/polls.ts';

/** What the reader says, by question. */
export type Answers = Readonly<Record<string, AnswerValue>>;

export function answersOf(mine: PollView['mine']): Answers {
  return Object.fromEntries((mine ?? []).map(({ questionId, value }) => [questionId, value]));
}

/** How many questions have an answer. Pure. */
export function answered(questions: readonly Pick<PollQuestion, 'id'>[], values: Answers): number {
  return questions.filter(({ id }) => (values[id] ?? null) !== null && values[id] !== '').length;
}

/** A second tap on the same takes it back. Pure. */
export const tapped = (value: AnswerValue, option: number): AnswerValue => (value === option ? null : option);
