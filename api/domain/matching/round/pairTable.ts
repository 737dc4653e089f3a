import type { OnProgress } from './types.ts';
import { PairRows } from './pairRows.ts';
import type { RoundScoring } from './scorePairs.ts';
import { TopPartners } from './topPartners.ts';

/** A pair that a hard rule is against. */
const never = 0xffff;

/** The base weights of all pairs of a round, worked out once: whatever is asked of them afterwards is a look-up. */
export class PairTable {
  readonly size: number;
  readonly #bases: Uint16Array;

  constructor(size: number) {
    this.size = size;
    this.#bases = new Uint16Array((size * (size - 1)) / 2);
  }

  /** Where the row of a place starts, less a + 1: add the other's place. */
  startOf(a: number): number {
    return a * this.size - (a * (a + 1)) / 2 - a - 1;
  }

  /** By `startOf` and the other's place; -1 where a hard rule is against the pair. */
  at(index: number): number {
    const base = this.#bases[index] as number;
    return base === never ? -1 : base;
  }

  base(a: number, b: number): number {
    return a < b ? this.at(this.startOf(a) + b) : this.at(this.startOf(b) + a);
  }

  keep(a: number, bases: Int32Array): void {
    const start = this.startOf(a);
    for (let b = a + 1; b < this.size; b += 1) this.#bases[start + b] = bases[b] as number;
  }
}

/** Rows between two reports of progress, by pairs: work decides, not the clock. */
const pairsPerReport = 2_000_000;

/** Compares everybody with everybody, and keeps the best partners of each on the way. */
export function comparePairs(
  scoring: RoundScoring,
  limit: number,
  onProgress: OnProgress | undefined,
): { table: PairTable; top: TopPartners } {
  const { people, bans } = scoring.field;
  const table = new PairTable(people.length);
  const top = new TopPartners(
    people.map(({ hash }) => hash),
    limit,
  );
  const rows = new PairRows(scoring);
  const { coolDownRounds } = scoring.field.input.rules;
  let [compared, reported] = [0, 0];
  onProgress?.({ step: 'comparing', share: 0, comparedPairs: 0 });
  for (let a = 0; a < people.length; a += 1) {
    rows.read(a);
    table.keep(a, rows.bases);
    for (const b of bans.metOf[a] ?? []) if (bans.metAgo(a, b) <= coolDownRounds) rows.bases[b] = -1;
    top.offerRow(a, rows.bases);
    compared += people.length - a - 1;
    if (compared - reported < pairsPerReport) continue;
    reported = compared;
    onProgress?.({ step: 'comparing', share: (0.5 * compared) / pairsOf(people.length), comparedPairs: compared });
  }
  return { table, top };
}

const pairsOf = (people: number): number => (people * (people - 1)) / 2;
