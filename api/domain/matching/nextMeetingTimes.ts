import { scheduleOf, type WorkingPerson } from './schedule.ts';
import { sharedHours } from './sharedHours.ts';

/**
 * Up to `most` half hours of the coming seven days inside both working days, each on another day, the most suitable
 * first: the first is the moment that `sharedTime` of the pair's fit names. Pure.
 */
export function nextMeetingTimes(mine: WorkingPerson, theirs: WorkingPerson, now: Date, most: number): Date[] {
  const hours = sharedHours(now);
  return hours
    .slots(scheduleOf(mine), scheduleOf(theirs))
    .slice(0, most)
    .map(({ at }) => new Date(hours.start + at * 60_000));
}
