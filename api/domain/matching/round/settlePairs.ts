import { boundOfMany } from './boundOfMany.ts';
import { chooseMentors } from './chooseMentors.ts';
import { choosePairs, type Choice } from './choosePairs.ts';
import type { PairEdges } from './pairEdges.ts';
import type { PairSource } from './pairSource.ts';
import type { PairTerms } from './pairTerms.ts';
import { pricePairs } from './pricePairs.ts';
import { repairPairs } from './repairPairs.ts';

/** The best choice found, and what no choice whatsoever can exceed. */
export interface Settled {
  readonly choice: Choice;
  readonly terms: PairTerms;
  /** All pairs looked at by the solver; the choice points into it. */
  readonly edges: PairEdges;
  /** Of the sum of weights under the terms, over ALL allowed pairs. */
  readonly bound: number;
}

/** How often pairs are priced and chosen anew; seldom are more than ten needed. */
const mostPasses = 60;
/** Repairs of a choice that leaves people alone, where there is no table of all pairs to price. */
const mostRepairs = 6;
/** Badly covered pairs of each person that a pass adds. */
const addedEach = 6;

/**
 * Chooses among the edges, looks for pairs elsewhere that could make it better, and chooses again until there are none:
 * then nothing among all allowed pairs is better, and `bound` is the weight itself. Where the pairs are too many for that,
 * whoever is alone gets more of them. Grows `edges`.
 */
export function settlePairs(source: PairSource, terms: PairTerms, edges: PairEdges, onPass: () => void): Settled {
  for (let pass = 1; ; pass += 1) {
    const choice = chooseAmong(source, terms, edges);
    onPass();
    if (!source.table) {
      if (pass <= mostRepairs && repairPairs(source, choice, edges, pass - 1)) continue;
      return { choice, terms, edges, bound: boundOfMany(source, terms, choice) };
    }
    const before = edges.count;
    const { shortfall } = pricePairs(source.table, terms, choice.duals, edges, addedEach);
    if (edges.count === before || pass === mostPasses)
      return { choice, terms, edges, bound: choice.weight + Math.ceil(shortfall) };
  }
}

/** The best choice among these edges, whatever other pairs there are. */
export function chooseAmong({ scoring }: PairSource, terms: PairTerms, edges: PairEdges): Choice {
  const { people, input } = scoring.field;
  return input.kind === 'learning' ? choosePairs(people.length, edges, terms) : chooseMentors(people, edges, terms);
}

/** Every pair that is among the best of one of its two people. */
export function addBestPartners({ top, scoring }: PairSource, edges: PairEdges): void {
  const size = scoring.field.people.length;
  for (let a = 0; a < size; a += 1) {
    for (let rank = 0; rank < top.countOf(a); rank += 1) {
      const b = top.partnerAt(a, rank);
      // Once each: from the smaller place, or from the larger when the smaller one does not list it.
      if (a < b || !top.lists(b, a)) edges.add(Math.min(a, b), Math.max(a, b), top.baseAt(a, rank));
    }
  }
}
