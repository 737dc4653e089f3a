import { DateTime } from 'luxon';

/** The instant at which a pause ends: the first moment of that day (ISO date) in the person's zone. */
export function pauseEnd(day: string, timeZone: string): Date {
  return DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate();
}

/** The day (ISO date, the person's own zone) on which a person is back; null when no pause is running. */
export function pauseDay(person: { pausedUntil?: Date | null; timeZone: string }, now: Date): string | null {
  if (!person.pausedUntil || person.pausedUntil <= now) return null;
  return DateTime.fromJSDate(person.pausedUntil, { zone: person.timeZone }).toISODate();
}
