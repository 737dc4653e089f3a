import { Columns, ColumnValues } from './columns.ts';
import { levelOfTeach, skillOfTeach, skillOfWant, termsOfWant, wantBits } from './packing.ts';
import type { MatchingProfile } from './profile.ts';

/** A posting: a row and, below it, the bits a search needs of that person's entry. */
export const rowOfPosting = (posting: number): number => posting >> wantBits;
export const termsOfPosting = (posting: number): number => posting & ((1 << wantBits) - 1);

/** Dead rows that may stand beside the living before everything is laid out anew. */
const toleratedDeadRows = 1000;

/**
 * A company's profiles, findable by skill: for every skill who teaches it and who wants it. Somebody whose skills change
 * moves to a new row and leaves a dead one behind, so a change costs the same at 100,000 people as at 10.
 */
export class Population {
  readonly values = new ColumnValues();
  #columns = new Columns(this.values);
  #rows: (MatchingProfile | null)[] = [];
  #rowOf = new Map<string, number>();
  /** By the manager's and the report's number as a person. */
  #managerOf: (number | null)[] = [];
  #teachers: number[][] = [];
  #wanters: number[][] = [];

  get size(): number {
    return this.#rowOf.size;
  }

  /** Rows, dead ones included: the length a table by row needs. */
  get rowCount(): number {
    return this.#rows.length;
  }

  get columns(): Columns {
    return this.#columns;
  }

  /** Null for a dead row. */
  profile(row: number): MatchingProfile | null {
    return this.#rows[row] ?? null;
  }

  get(personId: string): MatchingProfile | null {
    const row = this.#rowOf.get(personId);
    return row === undefined ? null : this.profile(row);
  }

  /** A person's manager, both as numbers of `values.people`. */
  managerOf(person: number): number | null {
    return this.#managerOf[person] ?? null;
  }

  /** Postings of those who teach a skill, the terms are their level; dead rows may be among them. */
  teachersOf(skill: number): readonly number[] {
    return this.#teachers[skill] ?? [];
  }

  /** Postings of those who want a skill, the terms are those of the want; dead rows may be among them. */
  wantersOf(skill: number): readonly number[] {
    return this.#wanters[skill] ?? [];
  }

  /** Everybody, in no particular order. */
  *everyone(): Generator<MatchingProfile> {
    for (const profile of this.#rows) if (profile) yield profile;
  }

  /** Adds somebody or replaces what was known of them. */
  put(profile: MatchingProfile): void {
    const row = this.#rowOf.get(profile.personId);
    const known = row === undefined ? null : this.profile(row);
    if (row !== undefined && known && hasSameSkills(known, profile)) {
      this.#fill(row, profile);
      return;
    }
    if (row !== undefined) this.#kill(row);
    this.#append(profile);
    if (this.#rows.length > 2 * this.size + toleratedDeadRows) this.#layOut();
  }

  #fill(row: number, profile: MatchingProfile): void {
    this.#rows[row] = profile;
    this.#columns.set(row, profile);
    const person = this.values.people.of(profile.personId);
    while (this.#managerOf.length <= person) this.#managerOf.push(null);
    this.#managerOf[person] = this.#columns.manager[row] ?? null;
  }

  #kill(row: number): void {
    this.#rows[row] = null;
    this.#columns.unavailableUntil[row] = Number.POSITIVE_INFINITY;
  }

  #append(profile: MatchingProfile): void {
    const row = this.#rows.length;
    this.#fill(row, profile);
    this.#rowOf.set(profile.personId, row);
    for (const teach of profile.teaches) post(this.#teachers, skillOfTeach(teach), row, levelOfTeach(teach));
    for (const want of profile.wants) post(this.#wanters, skillOfWant(want), row, termsOfWant(want));
  }

  #layOut(): void {
    const living = [...this.everyone()];
    this.#columns = new Columns(this.values);
    this.#rows = [];
    this.#rowOf = new Map();
    this.#teachers = [];
    this.#wanters = [];
    for (const profile of living) this.#append(profile);
  }
}

function post(lists: number[][], skill: number, row: number, terms: number): void {
  // Filled without gaps, so that the list of lists stays a plain array.
  while (lists.length <= skill) lists.push([]);
  lists[skill]?.push((row << wantBits) | terms);
}

function hasSameSkills(a: MatchingProfile, b: MatchingProfile): boolean {
  return isSame(a.teaches, b.teaches) && isSame(a.wants, b.wants);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((entry, at) => entry === b[at]);
}
