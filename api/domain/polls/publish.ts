import type { QuestionResult } from '../../contracts/pollResults.ts';
import type { PollQuestion, PollThresholds } from '../../contracts/polls.ts';
import { allGroups, isNear, joinCells, joinUntilApart, type Cell } from './cells.ts';
import type { Partition } from './leastDifference.ts';
import { leavesFew } from './leavesFew.ts';
import { saysSomething, tallyOf, type PooledQuestion, type Said, type Tally } from './tally.ts';

/** What may be shown of a question; comments stand in rows of their own and are filled in when they are read. */
export type Published = Omit<QuestionResult, 'before'>;

export interface Asked {
  questions: readonly PollQuestion[];
  thresholds: PollThresholds;
  isSmall: boolean;
}

/** A poll that published something about people: group beside group. */
export interface EarlierPoll {
  closedAt: Date;
  groups: Partition;
}
/** Those that asked the same, by question. */
export type EarlierGroups = ReadonlyMap<string, readonly EarlierPoll[]>;

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
 * whose cells are all five or more. Of a question that nearly the same people answered before, or whose figures together
 * with earlier ones would be about one to four people, only how many answered. Pure.
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
  nearTo: null,
  comments: null,
  departments: null,
  departmentsWhy: null,
});

function publishQuestion(
  { thresholds, isSmall }: Asked,
  tally: Tally,
  everybody: ReadonlySet<string>,
  earlier: readonly EarlierPoll[],
): Published {
  const { question, values, people } = tally;
  if (people.size < thresholds.figures) return nothing(question);
  const shown = { ...nothing(question), answered: people.size };
  const isMany = people.size >= thresholds.words && !isSmall;
  if (question.kind === 'text') return { ...shown, comments: isMany ? [] : null };
  const near = nearlySame(everybody, earlier, thresholds.figures);
  if (near) return { ...shown, ...near, departmentsWhy: isSmall || question.kind !== 'scale' ? null : 'nearlySame' };
  return {
    ...shown,
    mean: question.kind === 'scale' ? meanOf(values) : null,
    counts: isMany ? countsOf(tally) : null,
    ...(!isSmall && question.kind === 'scale' && departmentsOf(tally, thresholds.figures, earlier)),
  };
}

/** Null: about nobody could anything be worked out. `nearTo`: the poll of nearly the same people; null: several together. */
function nearlySame(
  everybody: ReadonlySet<string>,
  earlier: readonly EarlierPoll[],
  least: number,
): Pick<Published, 'isNearlySame' | 'nearTo'> | null {
  const near = earlier.filter(({ groups }) => isNear([{ people: everybody }], [groups], least));
  const latest = near.toSorted((one, other) => other.closedAt.getTime() - one.closedAt.getTime())[0];
  if (latest) return { isNearlySame: true, nearTo: latest.closedAt.toISOString() };
  const before = earlier.flatMap(({ groups }) => allGroups(groups));
  return leavesFew([everybody], before, least) ? { isNearlySame: true, nearTo: null } : null;
}

function meanOf(values: readonly (number | string)[]): number {
  const sum = values.reduce<number>((total, value) => total + Number(value) + 1, 0);
  return toTenth(sum / values.length);
}

const toTenth = (mean: number): number => Math.round(mean * 10) / 10;

const countsOf = ({ question, values }: Tally): number[] =>
  question.options.map((_option, place) => values.filter((value) => value === place).length);

/** The one partition of who answered, joined further where some passed this question over. A single cell is no partition. */
function departmentsOf(
  { cells }: Tally,
  least: number,
  earlier: readonly EarlierPoll[],
): Pick<Published, 'departments' | 'departmentsWhy'> {
  if (cells.length < 2) return { departments: null, departmentsWhy: 'oneDepartment' };
  const base = joinCells(cells, ({ people }) => people.size >= least);
  const shown = joinCells(base, ({ answered }) => answered >= least);
  if (shown.length < 2) return { departments: null, departmentsWhy: 'small' };
  const joined: readonly Cell[] = joinUntilApart(
    shown,
    earlier.map(({ groups }) => groups),
    least,
  );
  if (joined.length < 2) return { departments: null, departmentsWhy: 'nearlySame' };
  return {
    departments: joined.map(({ name, answered, sum }) => ({ name, answered, mean: toTenth(sum / answered) })),
    departmentsWhy: null,
  };
}
