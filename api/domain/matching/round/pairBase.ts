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
  const [toA, toB] = [gainOfStrength(comes), gainOfStrength(gives)];
  const mutual = Math.round(Math.sqrt(toA * toB));
  const wishes = (isOneWay ? 2 : 1) * (toA + toB);
  const quarters = worthOf(bestComes) + worthOf(bestGives);
  const level = bestComes > 0 && bestGives > 0 ? quarters * (wholePart / 8) : quarters * (wholePart / 4);
  const twice = 2 * weights.both * mutual + weights.wishes * wishes + 2 * (weights.level * level + rest);
  return Math.floor((twice + 100) / 200);
}
