import { mayTeach } from './openness.ts';
import type { MatchingProfile } from './profile.ts';
import type { SharedHours } from './sharedHours.ts';

/** Why somebody can't be anybody's partner now. Personal: no colleague ever hears which one it is. */
export type Unavailability = 'left' | 'unconfirmed' | 'paused' | 'noFreePlace';

/** Why these two can't be partners now. */
export type PairRefusal = 'self' | 'reportingLine' | 'resting' | 'noCommonLanguage' | 'fewSharedHours' | 'notOpen';

/** What the rules look at besides the two profiles. */
export interface RuleSetting {
  readonly hours: SharedHours;
  /** The manager of a person, for the reporting line. */
  readonly managerOf: (personId: string) => string | null;
  /** Asked, together, or parted too short a time ago? */
  readonly isResting: (a: string, b: string) => boolean;
}

/** Common working time a week, in minutes, below which two people do not find a meeting. */
const leastSharedMinutes = 60;
/** Manager and manager's manager: nobody learns freely beside whoever judges them. */
export const reportingLevels = 2;

/** The hard rules about one person; null when they can be found. */
export function unavailability(person: MatchingProfile, now: Date): Unavailability | null {
  if (person.hasLeft) return 'left';
  if (!person.isConfirmed) return 'unconfirmed';
  if (person.pausedUntil > now.getTime()) return 'paused';
  return person.freePlaces > 0 ? null : 'noFreePlace';
}

/** The same as a moment: whoever is unavailable is so until then (milliseconds since 1970), perhaps for good. */
export function unavailableUntil(person: MatchingProfile): number {
  return unavailability(person, new Date(person.pausedUntil)) === null ? person.pausedUntil : Number.POSITIVE_INFINITY;
}

/** The hard rules about two people, the same whoever comes first; null when all hold. */
export function pairRefusal(a: MatchingProfile, b: MatchingProfile, setting: RuleSetting): PairRefusal | null {
  if (a.personId === b.personId) return 'self';
  if (!mayTeach(a.openTo, b.openTo) && !mayTeach(b.openTo, a.openTo)) return 'notOpen';
  if (!shareLanguage(a.languages, b.languages)) return 'noCommonLanguage';
  if (isReportingLine(a, b, setting.managerOf)) return 'reportingLine';
  if (setting.isResting(a.personId, b.personId)) return 'resting';
  return isEnoughTime(setting.hours.minutes(a.schedule, b.schedule)) ? null : 'fewSharedHours';
}

export function shareLanguage(a: readonly string[], b: readonly string[]): boolean {
  return a.some((language) => b.includes(language));
}

export function isEnoughTime(sharedMinutes: number): boolean {
  return sharedMinutes >= leastSharedMinutes;
}

/** Does one of the two report to the other, directly or through up to `levels` - 1 people between? */
export function isReportingLine(
  a: MatchingProfile,
  b: MatchingProfile,
  managerOf: (personId: string) => string | null,
  levels: number = reportingLevels,
): boolean {
  return reportsTo(a.managerId, b.personId, managerOf, levels) || reportsTo(b.managerId, a.personId, managerOf, levels);
}

/** Is `superior` the manager, or among the next `levels` - 1 above? Ends in a cycle too. */
export function reportsTo<Id>(
  manager: Id | null,
  superior: Id,
  managerOf: (person: Id) => Id | null,
  levels: number = reportingLevels,
): boolean {
  let at = manager;
  for (let level = 1; at !== null && level <= levels; level += 1) {
    if (at === superior) return true;
    if (level < levels) at = managerOf(at);
  }
  return false;
}
