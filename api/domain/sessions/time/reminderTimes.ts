import { DateTime } from 'luxon';
import type { WorkingDay } from '../../time.ts';
import { atWallTime } from './atWallTime.ts';
import { zoneOf } from './zoneOf.ts';

/** When somebody works, as wall times of their own zone. */
export interface WorkingTime extends WorkingDay {
  workingHours: { startMinute: number; endMinute: number; days: readonly number[] };
}

/** The latest moment at which being reminded still helps to be there. */
const latestMinutes = 15;

/**
 * When a person is reminded of a session: on the working day before it at the same wall time (inside the working hours), and
 * an hour before it (not before work begins, but at least a quarter of an hour before). Both in the zone the person is in
 * when asked, so somebody who moves is reminded by the clock they live by. Pure.
 */
export function reminderTimes(startsAt: Date, person: WorkingTime): { day: Date; hour: Date } {
  return { day: dayBefore(startsAt, person), hour: hourBefore(startsAt, person) };
}

function dayBefore(startsAt: Date, { timeZone, workingHours }: WorkingTime): Date {
  const start = DateTime.fromJSDate(startsAt, { zone: zoneOf(timeZone) });
  const minute = clamp(start.hour * 60 + start.minute, workingHours);
  const before = [1, 2, 3, 4, 5, 6, 7].map((days) => start.minus({ days }));
  const day = before.find(({ weekday }) => workingHours.days.includes(weekday)) ?? start.minus({ days: 1 });
  return atWallTime(day.toFormat('yyyy-MM-dd'), minute, timeZone);
}

function hourBefore(startsAt: Date, { timeZone, workingHours }: WorkingTime): Date {
  const start = DateTime.fromJSDate(startsAt, { zone: zoneOf(timeZone) });
  const hour = start.minus({ hours: 1 }).toJSDate();
  if (!workingHours.days.includes(start.weekday)) return hour;
  const workBegins = atWallTime(start.toFormat('yyyy-MM-dd'), workingHours.startMinute, timeZone);
  const latest = start.minus({ minutes: latestMinutes }).toJSDate();
  if (hour >= workBegins) return hour;
  return workBegins < latest ? workBegins : latest;
}

/** Into the working hours; their last half hour is no time to be told of tomorrow. */
function clamp(minute: number, { startMinute, endMinute }: WorkingTime['workingHours']): number {
  return Math.max(startMinute, Math.min(minute, endMinute - 30));
}
