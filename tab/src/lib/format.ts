import { currentLocale } from './locale.ts';

// British English: the day first and 24 hours, as the rest of our sentences.
const tag = () => (currentLocale() === 'de' ? 'de-DE' : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag(), options);
  formats.set(key, known);
  return known;
}

/** 1 = Monday ... 7 = Sunday: "Monday", short "Mon". */
export function weekdayName(weekday: number, width: 'long' | 'short' = 'long'): string {
  // 2024-01-01 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return format({ weekday: width, timeZone: 'UTC' }).format(day).replace('.', '');
}

/** "27 November", short "27 Nov"; German "27. November" and "27. Nov" (never a closing dot: a sentence may end here). */
export function dayAndMonth(iso: string, timeZone: string, month: 'long' | 'short' = 'long'): string {
  return format({ day: 'numeric', month, timeZone }).format(new Date(iso)).replace(/\.$/, '');
}

/** "Thursday, 27 November" */
export function fullDay(iso: string, timeZone: string): string {
  const weekday = format({ weekday: 'long', timeZone }).format(new Date(iso));
  return `${weekday}, ${dayAndMonth(iso, timeZone)}`;
}

/** "Tue 25 Nov", "Di 25. Nov" */
export function shortDay(iso: string, timeZone: string): string {
  const weekday = format({ weekday: 'short', timeZone }).format(new Date(iso)).replace('.', '');
  return `${weekday} ${dayAndMonth(iso, timeZone, 'short')}`;
}

/** "Monday 10:30", short "Mon 10:30"; German without the dot of the abbreviation. */
export function weekdayAndTime(iso: string, timeZone: string, weekday: 'long' | 'short' = 'long'): string {
  const date = new Date(iso);
  const day = format({ weekday, timeZone }).format(date).replace('.', '');
  return `${day} ${timeIn(iso, timeZone)}`;
}

/** "16:00", on the clock of a zone. */
export function timeIn(iso: string, timeZone: string): string {
  return format({ hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));
}

/** How many midnights of the reader's zone lie between an instant and now; 0 is today. */
export function daysAgo(iso: string, now: Date, timeZone: string): number {
  const day = (date: Date) => {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
    return Date.parse(`${parts}T00:00:00Z`);
  };
  return Math.round((day(now) - day(new Date(iso))) / 86_400_000);
}

/** "16:00", on the clock of a zone. */
export function clockTimeIn(iso: string, timeZone: string): string {
  return format({ hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));
}

/** "13:42", on this computer's clock. */
export function clockTime(date: Date): string {
  return format({ hour: '2-digit', minute: '2-digit' }).format(date);
}

/** "A, B and C", or "A, B or C" */
export function listOf(words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(tag(), { style: 'long', type }).format(words);
}

/** The month of a day of the calendar: "May". */
export function monthName(day: string): string {
  return format({ month: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** A share of 1 as "97.4 %"; a whole number without decimals. */
export function percent(share: number): string {
  return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** A language's name in the reader's own: "German" / "Deutsch". */
export function languageName(code: string): string {
  return new Intl.DisplayNames([tag()], { type: 'language' }).of(code) ?? code;
}
