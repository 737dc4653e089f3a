import { currentLocale } from './i18n.ts';

// British English: the day first and 24 hours, as the rest of our sentences.
const tag = () => (currentLocale() === 'de' ? 'de-DE' : 'en-GB');

/** 2024-01-01 was a Monday; at noon UTC no zone moves it to another day of the week in UTC. */
const dayOfWeek = (weekday: number) => new Date(Date.UTC(2024, 0, weekday, 12));

/** 1 = Monday ... 7 = Sunday, written out. */
export function weekdayName(weekday: number, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(tag(), { weekday: width, timeZone: 'UTC' })
    .format(dayOfWeek(weekday))
    .replace('.', '');
}

/** "27 November" / "27. November", in the reader's own zone. */
export function dayAndMonth(iso: string, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(tag(), { day: 'numeric', month: width }).format(new Date(iso)).replace(/\.$/, '');
}

/** "Thursday, 27 November" / "Donnerstag, 27. November". */
export function fullDay(iso: string): string {
  const date = new Date(iso);
  return `${new Intl.DateTimeFormat(tag(), { weekday: 'long' }).format(date)}, ${dayAndMonth(iso)}`;
}

/** "13:42" */
export function clockTime(date: Date): string {
  return new Intl.DateTimeFormat(tag(), { hour: '2-digit', minute: '2-digit' }).format(date);
}

/** "A and B" / "A und B" */
export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(tag(), { style: 'long', type: 'conjunction' }).format(words);
}

/** The language's own name for a language: "German" / "Deutsch". */
export function languageName(code: string): string {
  return new Intl.DisplayNames([tag()], { type: 'language' }).of(code) ?? code;
}
