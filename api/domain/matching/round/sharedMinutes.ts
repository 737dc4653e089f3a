import { overlapMinutes } from '../hours.ts';
import type { Schedule } from '../schedule.ts';
import { windowStart, workingWeek } from '../workingWeek.ts';

/** Common working minutes a week, by the numbers of two schedules. */
export type MinutesBetween = (a: number, b: number) => number;

/** Each pair of schedules is worked out when it is first asked for: a company has few, and most meet. */
export function minutesBetween(schedules: readonly Schedule[], now: number): MinutesBetween {
  const start = windowStart(new Date(now));
  const weeks = schedules.map((schedule) => workingWeek(schedule, start));
  const rows: (Int16Array | undefined)[] = [];
  return (a, b) => {
    const row = (rows[a] ??= new Int16Array(schedules.length).fill(-1));
    const known = row[b] as number;
    if (known >= 0) return known;
    const minutes = overlapMinutes(weeks[a] ?? [], weeks[b] ?? []);
    row[b] = minutes;
    return minutes;
  };
}
