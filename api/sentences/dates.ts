import { DateTime } from 'luxon';
import type { Locale } from '../contracts/common.ts';
import { sentences } from './sentences.ts';

/** Whose clock and language a date is written in. */
export interface Clock {
  locale: Locale;
  timeZone: string;
}

const afterNumber: Record<Locale, string> = { en: '', de: '.' };

function local(at: Date, clock: Clock): DateTime {
  const there = DateTime.fromJSDate(at, { zone: clock.timeZone });
  return (there.isValid ? there : DateTime.fromJSDate(at, { zone: 'utc' })).setLocale(clock.locale);
}

// Intl's short forms carry dots ("Fr., 4. Dez."); without them a sentence may end with a date.
const bare = (word: string): string => word.replace(/\.$/, '');
const written = (day: DateTime, locale: Locale): string =>
  `${bare(day.toFormat('ccc'))} ${day.day}${afterNumber[locale]} ${bare(day.toFormat('LLL'))}`;

/** "Fri 4 Dec", "Fr 4. Dez". */
export function dayOf(at: Date, clock: Clock): string {
  return written(local(at, clock), clock.locale);
}

/** The same for a day that is given as an ISO date, in nobody's zone. */
export function dayOfDate(isoDate: string, clock: Clock): string {
  return written(DateTime.fromISO(isoDate, { zone: 'utc' }).setLocale(clock.locale), clock.locale);
}

/** "today, 10:24" or "Fri 4 Dec, 10:24". */
export function momentOf(at: Date, now: Date, clock: Clock): string {
  const then = local(at, clock);
  const say = sentences(clock.locale);
  const time = then.toFormat('HH:mm');
  const isToday = then.hasSame(local(now, clock), 'day');
  return isToday ? say('times.today', { time }) : say('times.otherDay', { day: dayOf(at, clock), time });
}

const someMonday = DateTime.utc(2024, 1, 1);

/** "Tue": 1 = Monday ... 7 = Sunday. */
export function weekdayOf(weekday: number, locale: Locale): string {
  return bare(
    someMonday
      .plus({ days: weekday - 1 })
      .setLocale(locale)
      .toFormat('ccc'),
  );
}

/** The ISO date of the day so many weeks or months after this moment, on that zone's calendar. */
export function dayAfter(at: Date, timeZone: string, span: { weeks?: number; months?: number }): string {
  const day = local(at, { locale: 'en', timeZone }).plus(span);
  return day.toFormat('yyyy-MM-dd');
}
