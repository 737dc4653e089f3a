import { Numbers } from '../numbers.ts';
import { primarySubtag } from '../profile.ts';
import type { Schedule } from '../schedule.ts';
import type { RoundPeople, RoundPerson, Side } from './roundPeople.ts';
import { minutesBetween, type MinutesBetween } from './sharedMinutes.ts';

/** What all pairs are compared by, column by column; equal values share a number, so each question is a look-up. */
export interface RoundColumns {
  readonly language: Int32Array;
  readonly schedule: Int32Array;
  /** 0: unknown. */
  readonly department: Int32Array;
  /** 0: unknown. */
  readonly place: Int32Array;
  readonly side: Int32Array;
  readonly minutes: MinutesBetween;
  readonly understand: (a: number, b: number) => boolean;
  readonly languageCount: number;
  readonly scheduleCount: number;
  readonly departmentCount: number;
}

export const sides: readonly Side[] = ['partner', 'mentor', 'mentee'];

/** The columns of everybody in a round. */
export function roundColumns({ input, people }: RoundPeople): RoundColumns {
  const [languages, schedules] = [new Numbers(), new Numbers()];
  const [departments, places] = [new Numbers(), new Numbers()];
  for (const words of [departments, places]) words.of('');
  const spoken: (readonly string[])[] = [];
  const worked: Schedule[] = [];
  const column = (numberOf: (person: RoundPerson) => number): Int32Array => Int32Array.from(people, numberOf);
  const language = column(({ profile }) => {
    const number = languages.of([...profile.languages].sort().join(' '));
    spoken[number] ??= profile.languages;
    return number;
  });
  const schedule = column(({ profile }) => {
    const number = schedules.of(profile.schedule.key);
    worked[number] ??= profile.schedule;
    return number;
  });
  const department = column(({ profile }) => departments.of(profile.department));
  const asked = input.rules.language === null ? null : primarySubtag(input.rules.language);
  return {
    language,
    schedule,
    department,
    place: column(({ profile }) => places.of(profile.place)),
    side: column(({ side }) => sides.indexOf(side)),
    minutes: minutesBetween(worked, input.now),
    understand: (a, b) =>
      (spoken[a] ?? []).some((tag) => (asked === null || tag === asked) && (spoken[b] ?? []).includes(tag)),
    languageCount: spoken.length,
    scheduleCount: worked.length,
    departmentCount: departments.words.length,
  };
}
