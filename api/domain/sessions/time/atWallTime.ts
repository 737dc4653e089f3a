import { DateTime } from 'luxon';
import { zoneOf } from './zoneOf.ts';

/**
 * The instant of a wall time (minutes from midnight) on a day (ISO date) in a zone. A time that clocks skip moves forward
 * by as much as they do, one that comes twice is the first of the two: each day has it exactly once.
 */
export function atWallTime(day: string, minute: number, timeZone: string): Date {
  // From the day's beginning, so that the offset before a change is tried first.
  return DateTime.fromISO(day, { zone: zoneOf(timeZone) })
    .set({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toJSDate();
}
