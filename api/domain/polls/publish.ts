import type { PollQuestion, PollThresholds, QuestionResult } from '../../contracts/polls.ts';
import { isNear, joinCells, joinUntilApart } from './cells.ts';
import type { Partition } from './leastDifference.ts';
import { saysSomething, tallyOf, type PooledQuestion, type Said, type Tally } from './tally.ts';

/** What may be shown of a question; comments stand in rows of their own and are filled in when they are read. */
export type Published = Omit<QuestionResult, 'before'>;

export interface Asked {
  questions: readonly PollQuestion[];
  thresholds: PollThresholds;
  isSmall: boolean;
}

/** Groups of people about whom something was published before, by question. */
export type EarlierGroups = ReadonlyMap<string, readonly Partition[]>;

/** Answers of a small programme that waited for more. */
export interface PooledAnswers {
  people: string[];
  questions: Record<string, PooledQuestion>;
}

export interface Publication {
  outcome: 'shown' | 'tooFew' | 'pooled';
  answered: number | null;
  results: Published[];
  /** Answers that stay, without anybody: only those of which the distribution, or every word, is shown. */
  kept: { questionId: string; value: number | string }[];
}

interface Before {
  pooled: readonly PooledAnswers[];
  earlier: EarlierGroups;
}

/**
 * What may be published of a poll that is over, from what everybody said; computed once. Nothing below five people; averages
 * from five on; distribution, choices and comments from ten on, and never of a small programme; departments as a partition
 * whose cells are all five or more. A later poll of nearly the same people is blurred, since the difference would be about
 * one to four of them. Pure.
 */
export function publish(asked: Asked, all: readonly Said[], { pooled, earlier }: Before): Publication {
  const said = all.filter(saysSomething);
  const people = new Set([...pooled.flatMap((one) => one.people), ...said.map(({ person }) => person)]);
  if (people.size < asked.thresholds.figures) {
    const outcome = asked.isSmall && people.size > 0 ? 'pooled' : 'tooFew';
    return { outcome, answered: null, results: asked.questions.map(nothing), kept: [] };
  }
  const tallies = asked.questions.map((question) =>
    tallyOf(
      question,
      said,
      pooled.flatMap(({ questions }) => questions[question.id] ?? []),
    ),
  );
  const results = tallies.map((tally) => publishQuestion(asked, tally, people, earlier.get(tally.question.id) ?? []));
  const kept = tallies.flatMap(({ question, values }, at) =>
    isKept(results[at]) ? values.map((value) => ({ questionId: question.id, value })) : [],
  );
  return { outcome: 'shown', answered: people.size, results, kept };
}

const isKept = (result: Published | undefined): boolean => !!result && (result.counts ?? result.comments) !== null;

/** A question of which nothing is shown. */
export const nothing = ({ id, kind, text, options }: PollQuestion): Published => ({
  questionId: id,
  kind,
  text: { ...text },
  options: options.map((option) => ({ ...option })),
  answered: null,
  mean: null,
  counts: null,
  isNearlySame: false,
  comments: null,
  departments: null,
});

function publishQuestion(
  { thresholds, isSmall }: Asked,
  tally: Tally,
  everybody: ReadonlySet<string>,
  earlier: readonly Partition[],
): Published {
  const { question, values, people } = tally;
  if (people.size < thresholds.figures) return nothing(question);
  const isBlurred = isNear([{ people: everybody }], earlier, thresholds.figures);
  const shown = { ...nothing(question), answered: values.length, isNearlySame: isBlurred };
  const isMany = people.size >= thresholds.words && !isSmall;
  if (question.kind === 'text') return { ...shown, isNearlySame: false, comments: isMany ? [] : null };
  return {
    ...shown,
    mean: question.kind === 'scale' ? meanOf(values, isBlurred) : null,
    counts: isMany && !isBlurred ? countsOf(tally) : null,
    departments: isSmall || isBlurred ? null : departmentsOf(tally, thresholds.figures, earlier),
  };
}

/** To a tenth; to halves where the sum must not be known. */
function meanOf(values: readonly (number | string)[], isBlurred: boolean): number {
  const sum = values.reduce<number>((total, value) => total + Number(value) + 1, 0);
  const mean = sum / values.length;
  return isBlurred ? Math.round(mean * 2) / 2 : toTenth(mean);
}

const toTenth = (mean: number): number => Math.round(mean * 10) / 10;

const countsOf = ({ question, values }: Tally): number[] =>
  question.options.map((_option, place) => values.filter((value) => value === place).length);

/** The one partition of who answered, joined further where some passed this question over. Null: a single cell is no partition. */
function departmentsOf(
  { question, cells }: Tally,
  least: number,
  earlier: readonly Partition[],
): QuestionResult['departments'] {
  if (question.kind !== 'scale') return null;
  const base = joinCells(cells, ({ people }) => people.size >= least);
  const shown = joinCells(base, ({ answered }) => answered >= least);
  const joined = joinUntilApart(shown, earlier, least);
  if (joined.length < 2) return null;
  return joined.map(({ name, answered, sum }) => ({ name, answered, mean: toTenth(sum / answered) }));
}
