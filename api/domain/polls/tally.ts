import type { PollQuestion } from '../../contracts/polls.ts';
import type { Cell } from './cells.ts';
import type { Answers } from './sealedAnswers.ts';

/** What one person said, once the poll is over; in memory only. After several sessions somebody may be there several times. */
export interface Said {
  person: string;
  department: string;
  answers: Answers;
}

/** What an earlier, pooled poll adds to a question: its values, and beside them who answered it, as names nobody can read. */
export interface PooledQuestion {
  values: number[];
  people: string[];
}

/** All answers to one question. */
export interface Tally {
  question: PollQuestion;
  values: (number | string)[];
  people: Set<string>;
  /** By department; of this poll alone. */
  cells: Cell[];
}

/** Has this person said anything? Questions passed over say nothing. Pure. */
export const saysSomething = ({ answers }: Pick<Said, 'answers'>): boolean =>
  Object.values(answers).some((value) => value !== null);

/** The answers to one question, with those that waited for them. Pure. */
export function tallyOf(question: PollQuestion, said: readonly Said[], pooled: readonly PooledQuestion[] = []): Tally {
  const answered = said.flatMap(({ person, department, answers }) => {
    const value = answers[question.id] ?? null;
    return value === null ? [] : [{ person, department, value }];
  });
  return {
    question,
    values: [...pooled.flatMap(({ values }) => values), ...answered.map(({ value }) => value)],
    people: new Set([...pooled.flatMap(({ people }) => people), ...answered.map(({ person }) => person)]),
    cells: question.kind === 'scale' ? cellsOf(question, said) : [],
  };
}

/** One cell a department: everybody there who answered the poll, and what they said to this question. */
function cellsOf({ id }: PollQuestion, said: readonly Said[]): Cell[] {
  const cells = new Map<string, { people: Set<string>; answered: number; sum: number }>();
  for (const { person, department, answers } of said) {
    const cell = cells.get(department) ?? { people: new Set(), answered: 0, sum: 0 };
    cells.set(department, cell);
    cell.people.add(person);
    const value = answers[id];
    if (typeof value !== 'number') continue;
    cell.answered += 1;
    cell.sum += value + 1;
  }
  return [...cells].map(([name, cell]) => ({ name, ...cell }));
}
