import type { PairEdges } from './pairEdges.ts';
import type { PairTable } from './pairTable.ts';
import type { PairTerms } from './pairTerms.ts';

/** A dual solution, as pricing needs it: a pair is covered when its cover is at least its weight. */
export interface PairDuals {
  /** By person; the offset that puts cardinality first is in them. */
  readonly dual: Float64Array;
  readonly offset: number;
  /** What blossoms around both add to a pair's cover. */
  readonly around: (a: number, b: number) => number;
}

export interface Pricing {
  /** Pairs that the duals do not cover: with one of them there may be something better. */
  readonly uncovered: number;
  /** By how much the duals must grow to cover all. */
  readonly shortfall: number;
}

/**
 * Looks for pairs of the whole table that the duals of a smaller choice do not cover, and adds of each person's the
 * `limit` worst covered to the edges. None left proves the choice to be the best among ALL pairs.
 */
export function pricePairs(
  table: PairTable,
  terms: PairTerms,
  { dual, offset, around }: PairDuals,
  edges: PairEdges,
  limit: number,
): Pricing {
  // What a base must exceed for a pair to be uncovered, each person's half of it.
  const half = dual.map((value, vertex) => value - (terms.bonus[vertex] as number) - (offset + terms.fresh) / 2);
  const worst = new WorstCovered(limit);
  let [uncovered, shortfall] = [0, 0];
  for (let a = 0; a < table.size; a += 1) {
    const start = table.startOf(a);
    const mine = half[a] as number;
    worst.clear();
    for (let b = a + 1; b < table.size; b += 1) {
      const base = table.at(start + b);
      if (base <= mine + (half[b] as number)) continue;
      const weight = terms.weigh(a, b, base);
      if (weight < 0) continue;
      const missing = weight + offset - (dual[a] as number) - (dual[b] as number) - around(a, b);
      if (missing <= 0) continue;
      uncovered += 1;
      worst.offer(b, base, missing);
    }
    shortfall += worst.most;
    worst.addTo(edges, a);
  }
  return { uncovered, shortfall };
}

/** The few pairs of one person that are covered worst. */
class WorstCovered {
  readonly #limit: number;
  #kept: { b: number; base: number; missing: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get most(): number {
    return this.#kept[0]?.missing ?? 0;
  }

  clear(): void {
    this.#kept = [];
  }

  offer(b: number, base: number, missing: number): void {
    if (this.#kept.length === this.#limit && (this.#kept.at(-1)?.missing ?? 0) >= missing) return;
    let at = this.#kept.length;
    while (at > 0 && (this.#kept[at - 1]?.missing ?? 0) < missing) at -= 1;
    this.#kept.splice(at, 0, { b, base, missing });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  addTo(edges: PairEdges, a: number): void {
    for (const { b, base } of this.#kept) edges.add(a, b, base);
  }
}
