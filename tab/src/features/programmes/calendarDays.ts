/** Days of a calendar ("2026-12-01"), without a clock: what a programme's dates are until the server makes instants of them. Pure. */
const DAY = 86_400_000;

const toDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The day it is in a zone at an instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
}

export function addDays(day: string, days: number): string {
  return toDay(Date.parse(day) + days * DAY);
}

/** The first Monday after a day. */
export function mondayAfter(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0));
}

/** The same day of a later month, or that month's last day where it has fewer. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** The last working day before a round's months are over: the day on which the round ends. */
export function roundEnd(startsOn: string, months: number): string {
  const before = addDays(addMonths(startsOn, months), -1);
  const weekday = new Date(before).getUTCDay();
  return addDays(before, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
}
