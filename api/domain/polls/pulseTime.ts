import { DateTime } from 'luxon';

const hour = 10;

/** Ten o'clock of that day in the programme's zone, or of the Monday after a weekend. */
function workingTen(from: DateTime): DateTime {
  const ten = from.startOf('day').set({ hour });
  return ten.weekday > 5 ? ten.plus({ weeks: 1 }).startOf('week').set({ hour }) : ten;
}

/** When a pulse that is put on now asks first: on the next working day, so that it can be taken back. Pure. */
export const firstPulse = (now: Date, zone: string): Date =>
  workingTen(DateTime.fromJSDate(now, { zone }).plus({ days: 1 })).toJSDate();

/** When it asks next after it has asked at `last`: so many weeks later, and never for a time that has passed. Pure. */
export function nextPulse(
  last: Date,
  { everyWeeks, zone, now }: { everyWeeks: number; zone: string; now: Date },
): Date {
  const begun = DateTime.fromJSDate(last, { zone });
  for (let times = 1; ; times++) {
    const next = workingTen(begun.plus({ weeks: times * everyWeeks }));
    if (next.toMillis() > now.getTime()) return next.toJSDate();
  }
}
