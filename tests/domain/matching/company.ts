import fc from 'fast-check';
import { opennessOf } from '../../../api/domain/matching/openness.ts';
import { packTeach, packWant } from '../../../api/domain/matching/packing.ts';
import { Population } from '../../../api/domain/matching/population.ts';
import type { MatchingProfile } from '../../../api/domain/matching/profile.ts';
import { scheduleOf } from '../../../api/domain/matching/schedule.ts';
import type { RuleSetting } from '../../../api/domain/matching/rules.ts';
import { learningWeights, type ScoreSetting } from '../../../api/domain/matching/score.ts';
import type { SearchSetting } from '../../../api/domain/matching/search.ts';
import { sharedHours } from '../../../api/domain/matching/sharedHours.ts';

export const now = new Date('2026-03-03T09:00:00.000Z');

export interface PersonSketch {
  id: string;
  teaches?: readonly [skill: number, level: number][];
  wants?: readonly [skill: number, level: number, hasWhy?: boolean][];
  managerId?: string | null;
  isConfirmed?: boolean;
  hasLeft?: boolean;
  isPaused?: boolean;
  freePlaces?: number;
  openTo?: readonly string[];
  languages?: readonly string[];
  department?: string;
  place?: string;
  timeZone?: string;
  workingHours?: { startMinute: number; endMinute: number; days: number[] };
}

/** A findable person who works nine to five in Berlin, but for what the sketch says. */
export function sketch(person: PersonSketch): MatchingProfile {
  const teaches = person.teaches ?? [];
  return {
    personId: person.id,
    managerId: person.managerId ?? null,
    isConfirmed: person.isConfirmed ?? true,
    hasLeft: person.hasLeft ?? false,
    pausedUntil: person.isPaused ? now.getTime() + 86_400_000 : 0,
    freePlaces: person.freePlaces ?? 2,
    openTo: opennessOf(person.openTo ?? ['learning']),
    languages: person.languages ?? ['en'],
    department: person.department ?? 'Sales',
    city: 'Bremen',
    place: person.place ?? 'Bremen, Germany',
    schedule: scheduleOf({ timeZone: person.timeZone ?? 'Europe/Berlin', workingHours: person.workingHours ?? null }),
    teaches: teaches.map(([skill, level]) => packTeach(skill, level)),
    wants: (person.wants ?? []).map(([skill, level, hasWhy = false]) =>
      packWant(skill, { level, hasWhy, ownLevel: teaches.find(([taught]) => taught === skill)?.[1] ?? 0 }),
    ),
  };
}

export function populate(profiles: readonly MatchingProfile[]): Population {
  const population = new Population();
  for (const profile of profiles) population.put(profile);
  return population;
}

export type Setting = SearchSetting & RuleSetting & ScoreSetting;

/** The setting of a plain search, and the same said to the rules and the score of one pair. */
export function plainSetting(population: Population, overrides: Partial<SearchSetting> = {}): Setting {
  const setting: SearchSetting = {
    now,
    limit: 20,
    hours: sharedHours(now),
    weights: learningWeights,
    resting: new Set(),
    met: new Set(),
    ...overrides,
  };
  return {
    ...setting,
    managerOf: (id) => population.get(id)?.managerId ?? null,
    isResting: (_, other) => setting.resting.has(other),
    hasMet: (_, other) => setting.met.has(other),
  };
}

const level = fc.integer({ min: 1, max: 5 });
const skill = fc.integer({ min: 0, max: 6 });
const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Sydney'];

/** Small companies in which every rule bites and ties are common: few skills, zones, departments and languages. */
export const company: fc.Arbitrary<MatchingProfile[]> = fc
  .array(
    fc.record({
      teaches: fc.uniqueArray(fc.tuple(skill, level), { maxLength: 4, selector: ([taught]) => taught }),
      wants: fc.uniqueArray(fc.tuple(skill, level, fc.boolean()), { maxLength: 3, selector: ([wanted]) => wanted }),
      manager: fc.option(fc.nat(30)),
      isConfirmed: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
      hasLeft: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
      isPaused: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
      freePlaces: fc.integer({ min: 0, max: 3 }),
      openTo: fc.oneof(fc.constant<string[]>(['learning']), fc.subarray<string>(['learning', 'mentor', 'mentee'])),
      languages: fc.constantFrom(['en'], ['de'], ['en', 'de']),
      department: fc.constantFrom('Sales', 'Production', ''),
      place: fc.constantFrom('Bremen, Germany', 'Everett, United States', ''),
      timeZone: fc.constantFrom(...zones),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((people) =>
    people.map(({ manager, ...person }, at) =>
      sketch({ id: `person${at}`, managerId: manager === null ? null : `person${manager}`, ...person }),
    ),
  );
