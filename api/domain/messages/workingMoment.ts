import { DateTime } from 'luxon';

/** Somebody's working day as wall times of their own zone, its end included. */
export interface WholeWorkingDay {
  timeZone: string;
  workingHours: { startMinute: number; endMinute: number; days: readonly number[] };
}

/** That very moment if it lies inside the person's working hours, otherwise the next one at which they begin. Pure. */
export function workingMoment(at: Date, person: WholeWorkingDay): Date {
  const { startMinute, endMinute } = person.workingHours;
  const days = person.workingHours.days.length > 0 ? person.workingHours.days : [1, 2, 3, 4, 5];
  const inZone = DateTime.fromJSDate(at, { zone: person.timeZone });
  const local = inZone.isValid ? inZone : DateTime.fromJSDate(at, { zone: 'utc' });
  const minute = local.hour * 60 + local.minute;
  if (days.includes(local.weekday) && minute >= startMinute && minute < endMinute) return at;
  for (let ahead = 0; ahead <= 7; ahead++) {
    const begin = local
      .plus({ days: ahead })
      .set({ hour: Math.floor(startMinute / 60), minute: startMinute % 60, second: 0, millisecond: 0 });
    if (begin > local && days.includes(begin.weekday)) return begin.toJSDate();
  }
  return at;
}
