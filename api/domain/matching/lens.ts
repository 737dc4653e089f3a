import type { Columns } from './columns.ts';
import { mayTeach, openToAnything } from './openness.ts';
import type { Population } from './population.ts';
import type { MatchingProfile } from './profile.ts';
import { isEnoughTime, reportsTo, shareLanguage } from './rules.ts';
import { easeOf, isOtherDepartment, isSamePlace, whole, type ScoreWeights } from './score.ts';
import type { SharedHours } from './sharedHours.ts';

export interface LensSetting {
  readonly now: Date;
  readonly hours: SharedHours;
  readonly weights: ScoreWeights;
  /** Whom the reader asked, is with, or parted from too short a time ago. */
  readonly resting: ReadonlySet<string>;
  /** With whom the reader was partners before. */
  readonly met: ReadonlySet<string>;
}

/**
 * One reader's view of a population: the rules and the parts of the score, asked once for every different value (there are
 * few departments, schedules, lists of languages) and then only looked up. The same predicates as in `rules.ts`.
 */
export class Lens {
  readonly #columns: Columns;
  readonly #managerOf: (person: number) => number | null;
  readonly #now: number;
  readonly #person: number;
  readonly #manager: number | null;
  readonly #resting: ReadonlySet<number>;
  readonly #met: ReadonlySet<number>;
  readonly #teachesMe: readonly boolean[];
  readonly #learnsFromMe: readonly boolean[];
  readonly #understands: readonly boolean[];
  readonly #hasTime: readonly boolean[];
  readonly #parts: LookedUpParts;

  constructor(population: Population, reader: MatchingProfile, setting: LensSetting) {
    const { people, languages, schedules, departments, places } = population.values;
    const everyOpenness = Array.from({ length: openToAnything + 1 }, (_, open) => open);
    const numbersOf = (ids: ReadonlySet<string>) => new Set([...ids].map((id) => people.find(id)));
    const minutes = schedules.map((schedule) => setting.hours.minutes(reader.schedule, schedule));
    const { weights } = setting;
    this.#columns = population.columns;
    this.#managerOf = (person) => population.managerOf(person);
    this.#now = setting.now.getTime();
    this.#person = people.find(reader.personId);
    this.#manager = reader.managerId === null ? null : people.find(reader.managerId);
    this.#resting = numbersOf(setting.resting);
    this.#met = numbersOf(setting.met);
    this.#teachesMe = everyOpenness.map((open) => mayTeach(open, reader.openTo));
    this.#learnsFromMe = everyOpenness.map((open) => mayTeach(reader.openTo, open));
    this.#understands = languages.map((others) => shareLanguage(reader.languages, others));
    this.#hasTime = minutes.map(isEnoughTime);
    this.#parts = {
      learning: weights.learning,
      bySchedule: minutes.map((shared) => weights.hours * easeOf(shared)),
      byDepartment: departments.words.map((other) =>
        isOtherDepartment(reader.department, other) ? weights.department * whole : 0,
      ),
      place: isSamePlace(reader.place, reader.place) ? places.find(reader.place) : -1,
      samePlace: weights.place * whole,
      level: weights.level * whole,
      novelty: weights.novelty * whole,
    };
  }

  /** May this row teach the reader? */
  teachesMe(row: number): boolean {
    return this.#teachesMe[this.#columns.openTo[row] ?? 0] ?? false;
  }

  learnsFromMe(row: number): boolean {
    return this.#learnsFromMe[this.#columns.openTo[row] ?? 0] ?? false;
  }

  /** Do all hard rules hold that do not depend on skills? */
  allows(row: number): boolean {
    const columns = this.#columns;
    const other = columns.person[row] ?? -1;
    return (
      (columns.unavailableUntil[row] ?? Number.POSITIVE_INFINITY) <= this.#now &&
      other !== this.#person &&
      this.#understands[columns.languages[row] ?? -1] === true &&
      this.#hasTime[columns.schedule[row] ?? -1] === true &&
      !this.#resting.has(other) &&
      !reportsTo(columns.manager[row] ?? null, this.#person, this.#managerOf) &&
      !reportsTo(this.#manager, other, this.#managerOf)
    );
  }

  /** The most a pair with this much mutual learning can score: all parts as they are, levels at their best. */
  bound(row: number, learning: number): number {
    const [columns, parts] = [this.#columns, this.#parts];
    const total =
      parts.learning * learning +
      (parts.bySchedule[columns.schedule[row] ?? -1] ?? 0) +
      (parts.byDepartment[columns.department[row] ?? -1] ?? 0) +
      (columns.place[row] === parts.place ? parts.samePlace : 0) +
      parts.level +
      (this.#met.has(columns.person[row] ?? -1) ? 0 : parts.novelty);
    return Math.round(total / 100);
  }
}

/** Weighed parts of a score, by the number of what they depend on. */
interface LookedUpParts {
  readonly learning: number;
  readonly bySchedule: readonly number[];
  readonly byDepartment: readonly number[];
  /** The number of the reader's place, -1 when it is unknown. */
  readonly place: number;
  readonly samePlace: number;
  readonly level: number;
  readonly novelty: number;
}
