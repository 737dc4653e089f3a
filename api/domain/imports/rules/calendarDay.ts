import { wrong, type Verdict } from './rule.ts';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsOfAYear = 366 * 24 * 60 * 60 * 1000;

/** A day as YYYY-MM-DD, at most a year ahead (people are entered before they begin); empty: not known. */
export function calendarDay(cell: string, now: Date): Verdict<string | null> {
  const value = cell.trim();
  if (value === '') return { value: null };
  if (!isoDay.test(value)) return wrong('dateUnclear');
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) return wrong('dateImpossible');
  return day.getTime() > now.getTime() + millisecondsOfAYear ? wrong('dateTooFar') : { value };
}
