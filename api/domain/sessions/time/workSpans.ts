import { DateTime } from 'luxon';
import { atWallTime } from './atWallTime.ts';
import type { WorkingTime } from './reminderTimes.ts';
import { zoneOf } from './zoneOf.ts';

/** From one instant up to another, in ms since 1970. */
export interface Span {
  start: number;
  end: number;
}

/** A person's working days that end after `from`, for `days` days, each as one span; in order. */
export function workSpans({ timeZone, workingHours }: WorkingTime, from: Date, days: number): Span[] {
  const today = DateTime.fromJSDate(from, { zone: zoneOf(timeZone) }).startOf('day');
  const spans: Span[] = [];
  for (let ahead = -1; ahead <= days; ahead++) {
    const day = today.plus({ days: ahead });
    if (!workingHours.days.includes(day.weekday)) continue;
    const start = atWallTime(day.toFormat('yyyy-MM-dd'), workingHours.startMinute, timeZone).getTime();
    const end = endOfWork(day, workingHours.endMinute, timeZone);
    if (end > from.getTime()) spans.push({ start, end });
  }
  return spans;
}

/** Minute 1440 is the next midnight. */
function endOfWork(day: DateTime, endMinute: number, timeZone: string): number {
  const date = endMinute < 1440 ? day : day.plus({ days: 1 });
  return atWallTime(date.toFormat('yyyy-MM-dd'), endMinute % 1440, timeZone).getTime();
}

/** What lies in both; two pointers over ordered, disjoint spans. */
export function sharedSpans(ours: readonly Span[], theirs: readonly Span[]): Span[] {
  const shared: Span[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [ours[i], theirs[j]];
    if (!a || !b) return shared;
    const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
    if (start < end) shared.push({ start, end });
    if (a.end <= b.end) i += 1;
    else j += 1;
  }
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
