import type { TFunction } from 'i18next';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import { dayAndMonth, languageName, listOf, weekdayName } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';

type T = TFunction<'profile'>;

/** 990 -> "16:30", as both languages write it. */
export function wallTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A pause is a day of the calendar, no instant: read in UTC it is that day for every reader. */
export const calendarDay = (day: string): string => dayAndMonth(day, 'UTC');

export const capacityWords = (t: T, count: number): string => t('capacity', { count, word: numberWord(count) });

export const languageWords = (tags: readonly string[]): string => listOf(tags.map(languageName));

export const zoneCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "Monday to Friday", "every day", or the days by name. */
export function dayWords(t: T, days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b);
  if (sorted.length === 7) return t('meeting.everyDay');
  if (sorted.join('') === '12345') return t('meeting.weekdays');
  return listOf(sorted.map((day) => weekdayName(day)));
}

/** The one line under the page's sentence: job, languages, hours, capacity. */
export function summaryWords(t: T, me: MyProfile): string {
  const { city, jobTitle } = me.person;
  const from = wallTime(me.workingHours.startMinute);
  const until = wallTime(me.workingHours.endMinute);
  const hours = city ? t('summary.hoursInCity', { from, until, city }) : t('summary.hours', { from, until });
  const away = me.pausedUntil && t('summary.away', { day: calendarDay(me.pausedUntil) });
  return [jobTitle, languageWords(me.languages), hours, away ?? capacityWords(t, me.capacity)]
    .filter(Boolean)
    .join(' · ');
}
