import { DateTime } from 'luxon';

/** A person's working day as wall times of their own zone. */
export interface WorkingDay {
  timeZone: string;
  workingHours: { startMinute: number; days: readonly number[] };
}

const earliestMorning = 8 * 60;
const latestMorning = 11 * 60;
const noticeMinutes = 15;

/**
 * The next instant at which the person's working day begins, at least 15 minutes ahead: where news that may wait are
 * told. A day that begins at night counts from 08:00, one that begins in the afternoon from 11:00.
 */
export function nextWorkingMorning(now: Date, person: WorkingDay): Date {
  const minute = Math.min(Math.max(person.workingHours.startMinute, earliestMorning), latestMorning);
  const days = person.workingHours.days.length > 0 ? person.workingHours.days : [1, 2, 3, 4, 5];
  const local = DateTime.fromJSDate(now, { zone: person.timeZone });
  const from = (local.isValid ? local : DateTime.fromJSDate(now, { zone: 'utc' })).plus({ minutes: noticeMinutes });
  for (let ahead = 0; ahead <= 7; ahead++) {
    const morning = from
      .plus({ days: ahead })
      .set({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 });
    if (morning >= from && days.includes(morning.weekday)) return morning.toJSDate();
  }
  return from.plus({ days: 7 }).toJSDate();
}
