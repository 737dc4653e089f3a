import type { PairSource } from './pairSource.ts';
import { pairTerms, type PairTerms } from './pairTerms.ts';
import { chooseAmong, settlePairs, type Settled } from './settlePairs.ts';

/** What fairness may cost: one in a hundred of the weight. More would take from many what it gives to one. */
const mostPrice = 0.01;

/** A choice, its floor and what that took off the weight. */
export interface Floored {
  readonly settled: Settled;
  readonly floor: number;
  readonly price: number;
}

/**
 * The highest floor under the score of every pair that leaves as many people paired and costs at most a hundredth of the
 * weight, so that nobody is left far worse off for a little more elsewhere. Both grow with the floor, so halving finds it:
 * among the edges at hand first, and what it comes to then is the best above that floor among all pairs.
 */
export function fairnessFloor(source: PairSource, best: Settled, onPass: () => void): Floored {
  const { choice, edges, terms } = best;
  const bases = choice.chosen.map((edge) => edges.base[edge] as number).sort((a, b) => a - b);
  const none = { settled: best, floor: bases[0] ?? 0, price: 0 };
  if (!source.table) return none;
  const budget = Math.floor(mostPrice * bases.reduce((sum, base) => sum + base, 0));
  const termsAbove = (floor: number): PairTerms => pairTerms(source.scoring.field, terms.coolDown, floor);
  const isWorth = (floor: number): boolean => {
    onPass();
    const floored = chooseAmong(source, termsAbove(floor), edges);
    return floored.chosen.length === choice.chosen.length && choice.weight - floored.weight <= budget;
  };
  // Above the middle pair the price is never small.
  const floor = highest(none.floor, bases[Math.floor(bases.length / 2)] ?? 0, isWorth);
  if (floor === none.floor) return none;
  const settled = settlePairs(source, termsAbove(floor), edges, onPass);
  return { settled, floor, price: choice.weight - settled.choice.weight };
}

/** The highest number up to `to` that still holds, where `from` does and none does after one that doesn't. */
function highest(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
