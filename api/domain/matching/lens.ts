import type { Population } from './population.ts';
import { mayTeach, openToAnything } from './openness.ts';
import type { MatchingProfile } from './profile.ts';
import { isEnoughTime, reportsTo, shareLanguage } from './rules.ts';
import { easeOf, isOtherDepartment, isSamePlace, weigh, whole, type ScoreWeights } from './score.ts';
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
  readonly #population: Population;
  readonly #now: number;
  readonly #weights: ScoreWeights;
  readonly #person: number;
  readonly #manager: number | null;
  readonly #resting: ReadonlySet<number>;
  readonly #met: ReadonlySet<number>;
  readonly #teachesMe: readonly boolean[];
  readonly #learnsFromMe: readonly boolean[];
  readonly #understands: readonly boolean[];
  readonly #minutes: readonly number[];
  readonly #isOther: readonly boolean[];
  readonly #place: number;

  constructor(population: Population, reader: MatchingProfile, { now, hours, weights, resting, met }: LensSetting) {
    const { people, languages, schedules, departments, places } = population.values;
    const everyOpenness = Array.from({ length: openToAnything + 1 }, (_, open) => open);
    const numbersOf = (ids: ReadonlySet<string>) => new Set([...ids].map((id) => people.find(id)));
    this.#population = population;
    this.#now = now.getTime();
    this.#weights = weights;
    this.#person = people.find(reader.personId);
    this.#manager = reader.managerId === null ? null : people.find(reader.managerId);
    this.#resting = numbersOf(resting);
    this.#met = numbersOf(met);
    this.#teachesMe = everyOpenness.map((open) => mayTeach(open, reader.openTo));
    this.#learnsFromMe = everyOpenness.map((open) => mayTeach(reader.openTo, open));
    this.#understands = languages.map((others) => shareLanguage(reader.languages, others));
    this.#minutes = schedules.map((schedule) => hours.minutes(reader.schedule, schedule));
    this.#isOther = departments.words.map((department) => isOtherDepartment(reader.department, department));
    this.#place = isSamePlace(reader.place, reader.place) ? places.find(reader.place) : -1;
  }

  /** May this row teach the reader? */
  teachesMe(row: number): boolean {
    return this.#teachesMe[this.#population.columns.openTo[row] ?? 0] ?? false;
  }

  learnsFromMe(row: number): boolean {
    return this.#learnsFromMe[this.#population.columns.openTo[row] ?? 0] ?? false;
  }

  /** Do all hard rules hold that do not depend on skills? */
  allows(row: number): boolean {
    const { unavailableUntil, person, manager, languages, schedule } = this.#population.columns;
    const other = person[row] ?? -1;
    const managerOf = (report: number): number | null => this.#population.managerOf(report);
    return (
      (unavailableUntil[row] ?? Number.POSITIVE_INFINITY) <= this.#now &&
      other !== this.#person &&
      this.#understands[languages[row] ?? -1] === true &&
      isEnoughTime(this.#minutes[schedule[row] ?? -1] ?? 0) &&
      !this.#resting.has(other) &&
      !reportsTo(manager[row] ?? null, this.#person, managerOf) &&
      !reportsTo(this.#manager, other, managerOf)
    );
  }

  /** The most a pair with this much mutual learning can score: all parts as they are, levels at their best. */
  bound(row: number, learning: number): number {
    const { person, schedule, department, place } = this.#population.columns;
    return weigh(
      {
        learning,
        hours: easeOf(this.#minutes[schedule[row] ?? -1] ?? 0),
        place: place[row] === this.#place ? whole : 0,
        department: this.#isOther[department[row] ?? -1] ? whole : 0,
        level: whole,
        novelty: this.#met.has(person[row] ?? -1) ? 0 : whole,
      },
      this.#weights,
    );
  }
}
