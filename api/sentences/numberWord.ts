import type { Locale } from '../contracts/common.ts';
import { sentences, type SentenceKey } from './sentences.ts';

/** A count as cards write it: a word up to twelve, digits above; `Number` is the same at the start of a sentence. */
export function numberWord(locale: Locale, count: number): { count: number; number: string; Number: string } {
  const isWord = Number.isInteger(count) && count >= 1 && count <= 12;
  const number = isWord ? sentences(locale)(`numbers.${count}` as SentenceKey) : String(count);
  return { count, number, Number: number.charAt(0).toLocaleUpperCase(locale) + number.slice(1) };
}
