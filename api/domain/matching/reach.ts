import { strengthOf } from './gain.ts';
import { levelOfTeach, skillOfTeach, skillOfWant, termsOfWant } from './packing.ts';
import { rowOfPosting, termsOfPosting, type Population } from './population.ts';
import type { MatchingProfile } from './profile.ts';

/** Everybody who shares a skill with a reader, with the strengths of each direction added up, by row. */
export interface Reach {
  readonly rows: readonly number[];
  readonly comes: Int32Array;
  readonly gives: Int32Array;
}

/** Goes through the teachers of what the reader wants and those who want what the reader teaches, and nobody else. */
export function reachOf(population: Population, reader: MatchingProfile): Reach {
  const rows: number[] = [];
  const comes = new Int32Array(population.rowCount);
  const gives = new Int32Array(population.rowCount);
  const add = (direction: Int32Array, posting: number, strength: number): void => {
    if (strength === 0) return;
    const row = rowOfPosting(posting);
    if (comes[row] === 0 && gives[row] === 0) rows.push(row);
    direction[row] = (direction[row] ?? 0) + strength;
  };
  for (const want of reader.wants) {
    const terms = termsOfWant(want);
    for (const posting of population.teachersOf(skillOfWant(want))) {
      add(comes, posting, strengthOf(termsOfPosting(posting), terms));
    }
  }
  for (const teach of reader.teaches) {
    const level = levelOfTeach(teach);
    for (const posting of population.wantersOf(skillOfTeach(teach))) {
      add(gives, posting, strengthOf(level, termsOfPosting(posting)));
    }
  }
  return { rows, comes, gives };
}
