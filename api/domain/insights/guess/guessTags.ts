import type { InsightTag } from '../../../contracts/insights.ts';
import { foldKey } from '../../skills/foldKey.ts';

/** More guessed tags than that would be more work to read than to write. */
export const mostGuessed = 4;
const mostWordsOfName = 5;
/** Longer texts say what they are about by then; the catalogue is asked for every phrase of so many words. */
const mostWords = 300;
/** "go" and "r" are words; "Go" and "R" are languages. */
const shortestFolded = 3;

interface Phrase {
  /** As the catalogue keeps names. */
  key: string;
  at: number;
  words: number;
}

export interface CatalogueSkill {
  skillId: string;
  name: string;
  keys: readonly string[];
}

/** Every run of up to five words of a text as the catalogue would keep it, each once, where it stands first. Pure. */
export function phrasesOf(text: string): Map<string, Phrase> {
  const words = text
    .split(/[\s,;:!?()"„“”«»]+/u)
    .map((word) => word.replace(/^['‘’.]+|['‘’.]+$/gu, '').replace(/['’]s$/u, ''))
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const phrases = new Map<string, Phrase>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= mostWordsOfName && at + length <= words.length; length += 1) {
      const run = words.slice(at, at + length).join(' ');
      const key = foldKey(run);
      const isWord = key.length >= shortestFolded || /^\p{Lu}/u.test(run);
      if (isWord && key !== '' && !phrases.has(key)) phrases.set(key, { key, at, words: length });
    }
  }
  return phrases;
}

/**
 * The skills that a text names, by name or alias, in the order of the text, at most four; of two in the same place the
 * longer name. `skills`: those of the catalogue that have one of the phrases. Pure.
 */
export function guessTags(phrases: ReadonlyMap<string, Phrase>, skills: readonly CatalogueSkill[]): InsightTag[] {
  const found = skills
    .flatMap(({ skillId, name, keys }) =>
      keys.flatMap((key) => {
        const phrase = phrases.get(key);
        return phrase ? [{ skillId, name, phrase }] : [];
      }),
    )
    .toSorted((a, b) => b.phrase.words - a.phrase.words || a.phrase.at - b.phrase.at);
  const kept: typeof found = [];
  for (const one of found) {
    const isTaken = kept.some(({ skillId, phrase }) => skillId === one.skillId || isInside(one.phrase, phrase));
    if (!isTaken) kept.push(one);
  }
  return kept
    .toSorted((a, b) => a.phrase.at - b.phrase.at)
    .slice(0, mostGuessed)
    .map(({ skillId, name }) => ({ skillId, name }));
}

const isInside = (one: Phrase, other: Phrase): boolean =>
  one.at >= other.at && one.at + one.words <= other.at + other.words;
