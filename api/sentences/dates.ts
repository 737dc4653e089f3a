import { DateTime } from 'luxon';
import type { Locale } from '../contracts/common.ts';
import { sentences } from './sentences.ts';

/** Whose clock and language a date is written in. */
export interface Clock {
  locale: Locale;
  timeZone: string;
}

const afterNumber: Record<Locale, string> = { en: '', de: '.' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a thousand times as long as using it, so each language and zone has one. */
function formatFor({ locale, timeZone }: Clock): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: isZone(timeZone) ? timeZone : 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/** A moment on that clock. Intl's short forms carry dots ("Fr., 4. Dez."); without them a sentence may end with a date. */
function read(at: Date, clock: Clock) {
  const parts = formatFor(clock).formatToParts(at);
  const word = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value.replace(/\.$/, '') ?? '';
  const weekday = word('weekday');
  const day = `${weekday} ${word('day')}${afterNumber[clock.locale]} ${word('month')}`;
  return { weekday, day, year: word('year'), time: `${word('hour')}:${word('minute')}` };
}

/** "Fri 4 Dec", "Fr 4. Dez". */
export function dayOf(at: Date, clock: Clock): string {
  return read(at, clock).day;
}

/** "January", "Januar": enough for an end that is weeks away. */
export function monthOf(at: Date, { locale, timeZone }: Clock): string {
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  return new Intl.DateTimeFormat(locale, { timeZone: zone, month: 'long' }).format(at);
}

/** Like `dayOf`, for a day that is given as an ISO date, in nobody's zone. */
export function dayOfDate(isoDate: string, { locale }: Clock): string {
  return read(new Date(isoDate), { locale, timeZone: 'UTC' }).day;
}

/** "today, 10:24" or "Fri 4 Dec, 10:24". */
export function momentOf(at: Date, now: Date, clock: Clock): string {
  const then = read(at, clock);
  const today = read(now, clock);
  const isToday = then.day === today.day && then.year === today.year;
  const say = sentences(clock.locale);
  return isToday ? say('times.today', { time: then.time }) : say('times.otherDay', { day: then.day, time: then.time });
}

/** "14:00". */
export function timeOf(at: Date, clock: Clock): string {
  return read(at, clock).time;
}

/** "Tue 1 Dec, 14:00–14:30". */
export function spanOf(from: Date, to: Date, clock: Clock): string {
  const { day, time } = read(from, clock);
  return sentences(clock.locale)('times.span', { day, from: time, to: read(to, clock).time });
}

/** "Thu, 10:00": short enough for a button. */
export function slotOf(at: Date, clock: Clock): string {
  const { weekday, time } = read(at, clock);
  return sentences(clock.locale)('times.slot', { weekday, time });
}

/** A time on one clock as it reads on another one: "23:00", or "Wed 01:00" where it falls on another day. */
export function theirTimeOf(at: Date, mine: Clock, timeZone: string): string {
  const theirs = read(at, { locale: mine.locale, timeZone });
  return theirs.day === read(at, mine).day ? theirs.time : `${theirs.weekday} ${theirs.time}`;
}

/** Whether a moment is close by on this clock's calendar; null: on any other day. */
export function nearDayOf(at: Date, now: Date, { timeZone }: Clock): 'yesterday' | 'today' | 'tomorrow' | null {
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  const then = DateTime.fromJSDate(at, { zone }).startOf('day');
  const today = DateTime.fromJSDate(now, { zone }).startOf('day');
  const days = Math.round(then.diff(today, 'days').days);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : days === -1 ? 'yesterday' : null;
}

const someMonday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** "Tue": 1 = Monday ... 7 = Sunday. */
export function weekdayOf(weekday: number, locale: Locale): string {
  return read(new Date(someMonday + (weekday - 1) * dayMs), { locale, timeZone: 'UTC' }).weekday;
}

/** The ISO date of the day so many weeks or months after this moment, on that zone's calendar. */
export function dayAfter(at: Date, timeZone: string, span: { weeks?: number; months?: number }): string {
  const there = DateTime.fromJSDate(at, { zone: timeZone });
  return (there.isValid ? there : DateTime.fromJSDate(at, { zone: 'utc' })).plus(span).toFormat('yyyy-MM-dd');
}
