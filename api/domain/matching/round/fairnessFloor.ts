import type { PairSource } from './pairSource.ts';
import { pairTerms } from './pairTerms.ts';
import { settlePairs, type Settled } from './settlePairs.ts';

/** What fairness may cost: one in a hundred of the weight. More would take from many what it gives to one. */
const mostPrice = 0.01;
/** Larger rounds keep their best choice as it is: each step is one more solution. */
const mostPeople = 5000;

/** A choice, its floor and what that took off the weight. */
export interface Floored {
  readonly settled: Settled;
  readonly floor: number;
  readonly price: number;
}

/**
 * The highest floor under the score of every pair that leaves as many people paired and costs at most a hundredth of the
 * weight, so that nobody is left far worse off for a little more elsewhere. Both grow with the floor, so halving finds it.
 */
export function fairnessFloor(source: PairSource, best: Settled, onPass: () => void): Floored {
  const { scoring } = source;
  const none = { settled: best, floor: 0, price: 0 };
  if (best.choice.chosen.length === 0 || scoring.field.people.length > mostPeople) return none;
  const bases = best.choice.chosen.map((edge) => best.edges.base[edge] as number).sort((a, b) => a - b);
  const budget = Math.floor(mostPrice * bases.reduce((sum, base) => sum + base, 0));
  // Above the middle pair the price is never small.
  let [low, high] = [bases[0] ?? 0, bases[Math.floor(bases.length / 2)] ?? 0];
  let found: Floored = none;
  while (low < high) {
    const floor = Math.ceil((low + high) / 2);
    const settled = settlePairs(source, pairTerms(scoring.field, best.terms.coolDown, floor), best.edges, onPass);
    const price = best.choice.weight - settled.choice.weight;
    if (settled.choice.chosen.length === best.choice.chosen.length && price <= budget) {
      found = { settled, floor, price };
      low = floor;
    } else high = floor - 1;
  }
  return found.floor === 0 ? { ...none, floor: bases[0] ?? 0 } : found;
}
