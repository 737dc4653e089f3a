import { wantBits } from '../packing.ts';
import { easeOf } from '../score.ts';
import { lessonCodes, strengthOfCode } from './lessonCodes.ts';
import { pairBase, wholePart, type Lessons } from './pairBase.ts';
import { refusalOf, type RoundField } from './pairRules.ts';
import { departmentWorth, roundWeights, type RoundWeights } from './roundWeights.ts';

/** How the pairs of one round are weighed. */
export interface RoundScoring {
  readonly field: RoundField;
  readonly weights: RoundWeights;
  /** Mentors and buddies teach, the other side learns. */
  readonly isOneWay: boolean;
  /** By teacher's level and terms of a want; see `lessonCodes.ts`. */
  readonly codes: Int32Array;
  /** Which pairs the department part rewards. */
  readonly department: 'other' | 'same' | 'none';
}

export function roundScoring(field: RoundField): RoundScoring {
  const { kind, rules } = field.input;
  return {
    field,
    weights: roundWeights(kind, rules),
    isOneWay: kind !== 'learning',
    codes: lessonCodes(kind, rules),
    department: departmentWorth(kind, rules),
  };
}

/** The base weight of a pair, -1 when a hard rule is against it; the same whoever comes first. */
export function baseOfPair(scoring: RoundScoring, a: number, b: number): number {
  if (refusalOf(scoring.field, a, b) !== null) return -1;
  return pairBase(scoring.weights, scoring.isOneWay, lessonsOfPair(scoring, a, b), restOfPair(scoring, a, b));
}

/** What the two learn from each other; `comes` is what the first learns. */
export function lessonsOfPair(scoring: RoundScoring, a: number, b: number): Lessons {
  const [comes, bestComes] = lessonsFor(scoring, b, a);
  const [gives, bestGives] = lessonsFor(scoring, a, b);
  return { comes, gives, bestComes, bestGives };
}

function lessonsFor({ field, codes }: RoundScoring, teacher: number, learner: number): [sum: number, best: number] {
  let [sum, best] = [0, 0];
  for (const want of field.people[learner]?.wants ?? []) {
    for (const teach of field.people[teacher]?.teaches ?? []) {
      if (teach.skill !== want.skill) continue;
      const code = codes[(teach.level << wantBits) | want.terms] as number;
      sum += strengthOfCode(code);
      best = Math.max(best, code);
    }
  }
  return [sum, best];
}

/** Everything but what is learned: each part 0..10,000 times its percent. */
function restOfPair({ field, weights, department }: RoundScoring, a: number, b: number): number {
  const { columns, bans } = field;
  const minutes = columns.minutes(columns.schedule[a] as number, columns.schedule[b] as number);
  const isSamePlace = columns.place[a] === columns.place[b] && columns.place[a] !== 0;
  return (
    weights.hours * easeOf(minutes) +
    (isSamePlace ? weights.place * wholePart : 0) +
    weights.department * departmentPart(department, columns.department[a] as number, columns.department[b] as number) +
    (bans.metAgo(a, b) > 0 ? 0 : weights.novelty * wholePart)
  );
}

/** By the numbers of two departments, of which 0 is the unknown one. */
export function departmentPart(worth: RoundScoring['department'], a: number, b: number): number {
  if (worth === 'none' || a === 0 || b === 0) return 0;
  return (worth === 'other') === (a !== b) ? wholePart : 0;
}

/** How many of a group learn something they asked for from one of the others. */
export function learnersAmong(scoring: RoundScoring, group: readonly number[]): number {
  return group.filter((learner) =>
    group.some((teacher) => teacher !== learner && lessonsOfPair(scoring, learner, teacher).bestComes > 0),
  ).length;
}
