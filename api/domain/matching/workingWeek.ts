import { DateTime, IANAZone } from 'luxon';
import type { Schedule } from './schedule.ts';

/** One stretch of work in minutes from the window's start (UTC); wall time = UTC + offset, all through the stretch. */
export interface WorkSpan {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/** A week in minutes: the length of the window. */
export const weekMinutes = 7 * 24 * 60;

const millisecondsPerMinute = 60_000;
const dayMs = 1440 * millisecondsPerMinute;

/**
 * The window that hours are compared in: seven days from the next midnight UTC. The coming days rather than the calendar
 * week, so that a time shown on a Friday is still right on the Tuesday after clocks change.
 */
export function windowStart(now: Date): number {
  return (Math.floor(now.getTime() / dayMs) + 1) * dayMs;
}

/** The stretches of work inside the window, in order and disjoint; an unknown zone counts as UTC. */
export function workingWeek(schedule: Schedule, start: number): WorkSpan[] {
  const zone = IANAZone.isValidZone(schedule.timeZone)
    ? IANAZone.create(schedule.timeZone)
    : IANAZone.create('Etc/UTC');
  const spans: WorkSpan[] = [];
  // Zones lie up to 14 hours ahead of and 12 behind UTC: the local days around the window's edges belong to it in part.
  const firstDay = DateTime.fromMillis(start, { zone }).startOf('day').minus({ days: 1 });
  for (let day = 0; day < 10; day += 1) {
    const date = firstDay.plus({ days: day });
    if (!schedule.days.includes(date.weekday)) continue;
    const from = (atWallTime(date, schedule.startMinute) - start) / millisecondsPerMinute;
    const to = (atWallTime(date, schedule.endMinute) - start) / millisecondsPerMinute;
    pushSteady(spans, zone, start, Math.max(from, 0), Math.min(to, weekMinutes));
  }
  return spans;
}

/** 1440 is the next midnight. A wall time that clocks skip moves forward, one that comes twice is the first. */
function atWallTime(date: DateTime, minute: number): number {
  const day = minute >= 1440 ? date.plus({ days: 1 }) : date;
  return day.set({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 }).toMillis();
}

/** Adds [from, to) cut where the zone's offset changes, so that every span has one offset. */
function pushSteady(spans: WorkSpan[], zone: IANAZone, start: number, from: number, to: number): void {
  if (to <= from) return;
  const offsetAt = (minute: number): number => zone.offset(start + minute * millisecondsPerMinute);
  const offset = offsetAt(from);
  if (offset === offsetAt(to - 1)) {
    spans.push({ start: from, end: to, offset });
    return;
  }
  let [steady, changed] = [from, to - 1];
  while (changed - steady > 1) {
    const middle = Math.floor((steady + changed) / 2);
    if (offsetAt(middle) === offset) steady = middle;
    else changed = middle;
  }
  spans.push({ start: from, end: changed, offset });
  pushSteady(spans, zone, start, changed, to);
}
