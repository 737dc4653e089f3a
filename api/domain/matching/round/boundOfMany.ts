import type { Choice } from './choosePairs.ts';
import type { PairSource } from './pairSource.ts';
import type { PairTerms } from './pairTerms.ts';
import { pairBase, wholePart } from './pairBase.ts';

/**
 * What no choice over ALL allowed pairs can exceed, where only the best of everybody were compared. A pair that was not
 * compared is worth at most the least in the lists of both its people (or what a pair is without a lesson), so duals of
 * at least half of that each cover it; or, simpler and sometimes better: nobody has more than half of their best pair.
 */
export function boundOfMany(source: PairSource, terms: PairTerms, choice: Choice): number {
  const { top, scoring } = source;
  const { weights, isOneWay, field } = scoring;
  const { dual, offset } = choice.duals;
  const others = wholePart * (weights.hours + weights.place + weights.department + weights.novelty);
  const unlearned = pairBase(weights, isOneWay, { comes: 0, gives: 0, bestComes: 0, bestGives: 0 }, others);
  let [raised, trivial] = [0, 0];
  for (const [vertex, { places }] of field.people.entries()) {
    const own = (terms.bonus[vertex] as number) + terms.fresh / 2;
    const least = Math.max(top.least(vertex), unlearned) / 2 + own + offset / 2;
    raised += Math.max(0, least - (dual[vertex] as number)) * places;
    const best = Math.max(top.countOf(vertex) > 0 ? top.baseAt(vertex, 0) : 0, unlearned);
    trivial += (best / 2 + own) * places;
  }
  return Math.max(choice.weight, Math.min(choice.weight + Math.ceil(raised), Math.ceil(trivial)));
}
