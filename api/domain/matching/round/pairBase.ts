import { gainOfStrength, worthOf } from './lessonCodes.ts';
import type { RoundWeights } from './roundWeights.ts';

/** All lessons of one pair: strengths added up and the best code, for each direction. */
export interface Lessons {
  comes: number;
  gives: number;
  bestComes: number;
  bestGives: number;
}

/** A part of a score that is as good as it can be. */
export const wholePart = 10_000;
/** What a pair from which nobody learns keeps of its score: such pairs are a last resort, never a preference. */
const lookShare = 20;

/**
 * The base weight of a pair, an integer 0..10,000. `rest` is everything that is not learned (hours, place, department,
 * novelty), each part 0..10,000 times its percent. Mentoring goes one way: there the one direction counts whole.
 */
export function pairBase(weights: RoundWeights, isOneWay: boolean, lessons: Lessons, rest: number): number {
  const { comes, gives, bestComes, bestGives } = lessons;
  if (bestComes === 0 && bestGives === 0) return Math.floor((rest + 50) / 100 / lookShare);
  const quarters = worthOf(bestComes) + worthOf(bestGives);
  const level = bestComes > 0 && bestGives > 0 ? quarters * (wholePart / 8) : quarters * (wholePart / 4);
  return scoreOf(twiceLearned(weights, isOneWay, comes, gives), weights.level * level + rest);
}

/** Twice what is learned, in percent of a whole part: half points come from the mean of two. */
export function twiceLearned(weights: RoundWeights, isOneWay: boolean, comes: number, gives: number): number {
  const [toA, toB] = [gainOfStrength(comes), gainOfStrength(gives)];
  const mutual = Math.round(Math.sqrt(toA * toB));
  return 2 * weights.both * mutual + weights.wishes * (isOneWay ? 2 : 1) * (toA + toB);
}

/** The score, 0..10,000, of what is learned and of everything else. */
export const scoreOf = (twice: number, rest: number): number => Math.floor((twice + 2 * rest + 100) / 200);
