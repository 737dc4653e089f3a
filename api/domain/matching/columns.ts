import { Numbers } from './numbers.ts';
import type { MatchingProfile } from './profile.ts';
import { unavailableUntil } from './rules.ts';
import type { Schedule } from './schedule.ts';
import { hashId } from './tieBreak.ts';

/**
 * What a search asks of every row, column by column and as numbers: looking at 100,000 people may not mean visiting
 * 100,000 objects. Equal languages, schedules, departments and places share a number.
 */
export class Columns {
  readonly hash: number[] = [];
  /** Milliseconds since 1970 up to which nobody finds this row. */
  readonly unavailableUntil: number[] = [];
  readonly openTo: number[] = [];
  readonly person: number[] = [];
  /** The number of the manager as a person; null without one. */
  readonly manager: (number | null)[] = [];
  readonly languages: number[] = [];
  readonly schedule: number[] = [];
  readonly department: number[] = [];
  readonly place: number[] = [];
  readonly #values: ColumnValues;

  constructor(values: ColumnValues) {
    this.#values = values;
  }

  set(row: number, profile: MatchingProfile): void {
    const values = this.#values;
    this.hash[row] = hashId(profile.personId);
    this.unavailableUntil[row] = unavailableUntil(profile);
    this.openTo[row] = profile.openTo;
    this.person[row] = values.people.of(profile.personId);
    this.manager[row] = profile.managerId === null ? null : values.people.of(profile.managerId);
    this.languages[row] = values.languagesOf(profile);
    this.schedule[row] = values.scheduleOf(profile);
    this.department[row] = values.departments.of(profile.department);
    this.place[row] = values.places.of(profile.place);
  }
}

/** The values behind the numbers of the columns; they outlive any layout of rows. */
export class ColumnValues {
  readonly people = new Numbers();
  readonly departments = new Numbers();
  readonly places = new Numbers();
  /** Each different list of languages, and each different schedule, by its number. */
  readonly languages: (readonly string[])[] = [];
  readonly schedules: Schedule[] = [];
  readonly #languageKeys = new Numbers();
  readonly #scheduleKeys = new Numbers();

  languagesOf({ languages }: MatchingProfile): number {
    const number = this.#languageKeys.of(languages.join(' '));
    this.languages[number] ??= languages;
    return number;
  }

  scheduleOf({ schedule }: MatchingProfile): number {
    const number = this.#scheduleKeys.of(schedule.key);
    this.schedules[number] ??= schedule;
    return number;
  }
}
