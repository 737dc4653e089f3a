import type { TFunction } from 'i18next';
import type { Locale } from '../../../../api/contracts/common.ts';
import type { Words } from '../../../../api/contracts/polls.ts';
import { fullDay, timeIn } from '../../lib/format.ts';
import { currentLocale } from '../../lib/locale.ts';
import { numberWord } from '../../lib/numberWord.ts';

export type T = TFunction<'polls'>;

/** What a reader of this language reads; where it is not written yet, the other language's words. */
export function said(words: Words, locale: Locale = currentLocale()): string {
  return words[locale] || words[locale === 'de' ? 'en' : 'de'];
}

/** A sentence inside another one: without its full stop. */
export const bare = (sentence: string): string => sentence.replace(/\.$/, '');

/** A word of a scale inside a sentence: "mostly"; what is a name or an abbreviation ("SAP") stays as it is. */
export function inSentence(word: string): string {
  const [first = '', second = ''] = word;
  const isPlain = second === second.toLocaleLowerCase(currentLocale());
  return isPlain ? first.toLocaleLowerCase(currentLocale()) + word.slice(first.length) : word;
}

/** A number that begins a sentence: "Three". */
export function capitalWord(count: number): string {
  const word = numberWord(count);
  return word.charAt(0).toLocaleUpperCase(currentLocale()) + word.slice(1);
}

/** "Friday, 5 December, 18:00" */
export function momentWords(t: T, iso: string, timeZone: string): string {
  return t('moment', { day: fullDay(iso, timeZone), time: timeIn(iso, timeZone) });
}
