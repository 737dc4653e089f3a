import { mayTeach } from './openness.ts';
import type { MatchingProfile } from './profile.ts';
import type { SharedHours } from './sharedHours.ts';

/** Why somebody can't be anybody's partner now. Personal: no colleague ever hears which one it is. */
export type Unavailability = 'left' | 'unconfirmed' | 'paused' | 'noFreePlace';

/** Why these two can't be partners now. */
export type PairRefusal = 'self' | 'reportingLine' | 'resting' | 'noCommonLanguage' | 'fewSharedHours' | 'notOpen';

/** What the rules look at besides the two profiles. */
export interface RuleSetting {
  readonly now: Date;
  readonly hours: SharedHours;
  /** The manager of a person, for the reporting line. */
  managerOf(personId: string): string | null;
  /** Asked, together, or parted too short a time ago? */
  isResting(a: string, b: string): boolean;
}

/** Common working time a week below which two people do not find a meeting. */
export const leastSharedMinutes = 60;
/** Manager and manager's manager: nobody learns freely beside whoever judges them. */
export const reportingLevels = 2;

export function unavailability(person: MatchingProfile, now: Date): Unavailability | null {
  if (person.hasLeft) return 'left';
  if (!person.isConfirmed) return 'unconfirmed';
  if (person.pausedUntil > now.getTime()) return 'paused';
  return person.freePlaces > 0 ? null : 'noFreePlace';
}

/** The hard rules about two people, the same whoever comes first; null when all hold. Cheap rules come first. */
export function pairRefusal(a: MatchingProfile, b: MatchingProfile, setting: RuleSetting): PairRefusal | null {
  if (a.personId === b.personId) return 'self';
  if (!mayTeach(a.openTo, b.openTo) && !mayTeach(b.openTo, a.openTo)) return 'notOpen';
  if (!a.languages.some((language) => b.languages.includes(language))) return 'noCommonLanguage';
  if (isReportingLine(a, b, setting.managerOf)) return 'reportingLine';
  if (setting.isResting(a.personId, b.personId)) return 'resting';
  return setting.hours.minutes(a.schedule, b.schedule) < leastSharedMinutes ? 'fewSharedHours' : null;
}

/** Does one of the two report to the other, directly or through up to `levels` - 1 people between? */
export function isReportingLine(
  a: MatchingProfile,
  b: MatchingProfile,
  managerOf: (personId: string) => string | null,
  levels: number = reportingLevels,
): boolean {
  return reportsTo(a, b.personId, managerOf, levels) || reportsTo(b, a.personId, managerOf, levels);
}

function reportsTo(
  person: MatchingProfile,
  superiorId: string,
  managerOf: (personId: string) => string | null,
  levels: number,
): boolean {
  let at = person.managerId;
  for (let level = 1; at !== null && level <= levels; level += 1) {
    if (at === superiorId) return true;
    if (level < levels) at = managerOf(at);
  }
  return false;
}
