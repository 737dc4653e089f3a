import type { TFunction } from 'i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { ProgrammeRhythm } from '../../../../api/contracts/programmes.ts';
import { dayAndMonth, listOf, monthName } from '../../lib/format.ts';
import { currentLocale } from '../../lib/locale.ts';
import { numberWord } from '../../lib/numberWord.ts';

export type T = TFunction<'programmes'>;

/** A number that begins a sentence: "Eight". */
export function capitalWord(count: number): string {
  const word = numberWord(count);
  return word.charAt(0).toLocaleUpperCase(currentLocale()) + word.slice(1);
}

/** A day of the calendar, no instant: read in UTC it is that day for every reader. */
export const calendarDay = (day: string): string => dayAndMonth(day, 'UTC');

/** "An hour a month" */
export function takesWords(t: T, { minutes, everyWeeks }: ProgrammeRhythm): string {
  return t(`takes.${everyWeeks}`, { time: t(`takes.time.${minutes}`) });
}

/** "An hour a month with one person, until May": to the day on which a round ends. */
export function takesUntil(t: T, { minutes, everyWeeks }: ProgrammeRhythm, endsOn: string): string {
  return t(`takes.title.${everyWeeks}`, { time: t(`takes.time.${minutes}`), month: monthName(endsOn) });
}

export const namesOf = (people: readonly PersonCard[]): string => listOf(people.map(({ name }) => name));

/** "Troubleshooting, Adobe Illustrator": the first two; longer lists say how many more. */
export function skillWords(t: T, names: readonly string[]): string {
  if (names.length <= 2) return names.join(', ');
  const count = names.length - 1;
  return t('joinsWith.more', { first: names[0], count, word: numberWord(count) });
}

type Audience =
  | { kind: 'everyone' }
  | { kind: 'departments'; departments: readonly string[] }
  | { kind: 'named'; people: number };

/** "open to everyone", "for eight named people" */
export function audienceWords(t: T, audience: Audience): string {
  if (audience.kind === 'everyone') return t('audience.everyone');
  if (audience.kind === 'departments') return t('audience.departments', { departments: listOf(audience.departments) });
  return t('audience.named', { count: audience.people, word: numberWord(audience.people) });
}
