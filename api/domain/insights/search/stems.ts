import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as germanStem } from '@orama/stemmers/german';
import { deu, eng } from 'stopword';

/** Words that nearly every question has and that say nothing about what is asked, of both languages. */
const stopWords: ReadonlySet<string> = new Set([...eng, ...deu].map((word) => word.toLowerCase()));

/** A language whose stems we know; `other`: any, also a question's, which may be in either. */
export type StemLanguage = 'en' | 'de' | 'other';

const mostKept = 50_000;

/** Words of a text in their order, in lower case, without what stands between them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Letters without their marks, so that "Müller" is found as "muller", and "Straße" as "strasse". */
export const folded = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');

const stemEnglish = remembered(englishStem);
const stemGerman = remembered(germanStem);

/** The stems under which a word may stand in the index: one where its language is known, otherwise up to two. */
export function stemsOf(word: string, language: StemLanguage): readonly string[] {
  if (language === 'en') return [stemEnglish(word)];
  if (language === 'de') return [stemGerman(word)];
  const [english, german] = [stemEnglish(word), stemGerman(word)];
  return english === german ? [english] : [english, german];
}

/** A company's words are few beside its texts: most stems are looked up. */
function remembered(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= mostKept) known.clear();
    const made = folded(stem(word));
    known.set(word, made);
    return made;
  };
}
