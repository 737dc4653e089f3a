import type { TFunction } from 'i18next';
import type { PartnershipPlan, RhythmEvery, SessionRhythm } from '../../../../api/contracts/sessions.ts';
import { weekdayName } from '../../lib/format.ts';

const DAY_MS = 86_400_000;

/** The how-many-th such weekday of its month a day is; the fifth is the last. */
export const nthOf = (day: string): number => Math.ceil(Number(day.slice(8, 10)) / 7);

/** "Tuesdays", or of a month "second Tuesday" */
export function weekdayWords(t: TFunction<'sessions'>, { every, weekday, from }: SessionRhythm, day = weekday): string {
  if (every !== 'month') return t(`rhythm.weekdays.${day}`);
  return t(`rhythm.nth.${nthOf(onWeekday(from, day))}`, { weekday: weekdayName(day) });
}

/** "14:00" */
export function minuteWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The first day from `from` on that is that weekday: a rhythm begins on one of its own days. */
export function onWeekday(from: string, weekday: number): string {
  const start = Date.parse(from);
  const ahead = (weekday - (new Date(start).getUTCDay() || 7) + 7) % 7;
  return new Date(start + ahead * DAY_MS).toISOString().slice(0, 10);
}

/** The rhythm with which choosing one begins: the time of the next meeting, else Tuesday afternoon. */
export function firstRhythm(
  { next }: Pick<PartnershipPlan, 'next'>,
  every: RhythmEvery,
  timeZone: string,
  today: string,
): SessionRhythm {
  if (!next) return { every, weekday: 2, minute: 14 * 60, timeZone, from: onWeekday(today, 2) };
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hour12: false });
  const [from = today, time = '14:00'] = parts.format(new Date(next.startsAt)).split(', ');
  const [hour = 14, minute = 0] = time.split(':').map(Number);
  const weekday = new Date(from).getUTCDay() || 7;
  return { every, weekday, minute: (hour % 24) * 60 + minute, timeZone, from };
}

/** A zone as one says it: "Lord Howe" */
export const placeOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ');
