import type { Schedule } from '../schedule.ts';
import { sharedHours } from '../sharedHours.ts';

/** Common working minutes a week, by the numbers of two schedules. */
export type MinutesBetween = (a: number, b: number) => number;

/** Each pair of schedules is worked out when it is first asked for: a company has few, and most meet. */
export function minutesBetween(schedules: readonly Schedule[], now: number): MinutesBetween {
  const hours = sharedHours(new Date(now));
  const rows: (Int16Array | undefined)[] = [];
  return (a, b) => {
    const row = (rows[a] ??= new Int16Array(schedules.length).fill(-1));
    const known = row[b] as number;
    if (known >= 0) return known;
    const [mine, theirs] = [schedules[a], schedules[b]];
    const minutes = mine && theirs ? hours.minutes(mine, theirs) : 0;
    row[b] = minutes;
    return minutes;
  };
}
