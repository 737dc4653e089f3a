import { opennessOf } from './openness.ts';
import { packTeach, packWant } from './packing.ts';
import { scheduleOf, type Schedule, type WorkingPerson } from './schedule.ts';
import type { Numbers } from './numbers.ts';

/** All that matching knows of a person: small, of integers where it is compared often, without name or words. */
export interface MatchingProfile {
  readonly personId: string;
  readonly managerId: string | null;
  readonly isConfirmed: boolean;
  readonly hasLeft: boolean;
  /** Milliseconds since 1970; 0: not paused. */
  readonly pausedUntil: number;
  readonly freePlaces: number;
  /** Bits of `openness.ts`. */
  readonly openTo: number;
  /** Primary language subtags: `en-GB` and `en-US` understand each other. */
  readonly languages: readonly string[];
  readonly department: string;
  readonly city: string;
  /** City and country, as cities of one name lie in many; empty when unknown. */
  readonly place: string;
  readonly schedule: Schedule;
  /** Packed by `packing.ts`; confirmed entries only. */
  readonly teaches: readonly number[];
  readonly wants: readonly number[];
}

type Id = { toString(): string };
type Entry = { skillId: string; level: number; state: 'suggested' | 'kept' };

/** What a profile is made from; every stored person has it. */
export interface MatchablePerson extends WorkingPerson {
  readonly _id: Id;
  readonly managerId?: Id | null;
  readonly confirmedAt?: Date | null;
  readonly leftAt?: Date | null;
  readonly pausedUntil?: Date | null;
  readonly freePlaces: number;
  readonly openTo: readonly string[];
  readonly languages: readonly string[];
  readonly department: string;
  readonly city: string;
  readonly country: string;
  readonly teaches: readonly Entry[];
  readonly wants: readonly (Entry & { why: string })[];
}

/** The profile of a stored person. Suggestions nobody has kept are left out: matching must not act on them. */
export function toMatchingProfile(person: MatchablePerson, skills: Numbers): MatchingProfile {
  const teaches = person.teaches.filter(isKept);
  const ownLevels = new Map(teaches.map(({ skillId, level }) => [skillId, level]));
  return {
    personId: person._id.toString(),
    managerId: person.managerId?.toString() ?? null,
    isConfirmed: Boolean(person.confirmedAt),
    hasLeft: Boolean(person.leftAt),
    pausedUntil: person.pausedUntil?.getTime() ?? 0,
    freePlaces: person.freePlaces,
    openTo: opennessOf(person.openTo),
    languages: [...new Set(person.languages.map(primarySubtag))],
    department: person.department,
    city: person.city,
    place: person.city && `${person.city}, ${person.country}`,
    schedule: scheduleOf(person),
    teaches: teaches.map(({ skillId, level }) => packTeach(skills.of(skillId), level)),
    wants: person.wants
      .filter(isKept)
      .map(({ skillId, level, why }) =>
        packWant(skills.of(skillId), { level, ownLevel: ownLevels.get(skillId) ?? 0, hasWhy: why !== '' }),
      ),
  };
}

const isKept = (entry: Entry): boolean => entry.state === 'kept';

/** `en` of `en-GB`. */
export const primarySubtag = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase();
