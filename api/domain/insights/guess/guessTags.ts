import type { InsightTag } from '../../../contracts/insights.ts';
import { foldKey } from '../../skills/foldKey.ts';
import { guessLanguage } from './guessLanguage.ts';
import { isNameInCompound, isWrittenAsName } from './ordinaryNames.ts';

/** More guessed tags than that would be more work to read than to write. */
export const mostGuessed = 4;
const mostWordsOfName = 5;
/** Longer texts say what they are about by then; the catalogue is asked for every phrase of so many words. */
const mostWords = 300;
/** Shorter names count only with a capital: "R", "Go". */
const shortestFolded = 3;

interface Phrase {
  /** As the catalogue keeps names. */
  key: string;
  at: number;
  /** How many; less than one: a part of a word. */
  words: number;
}

export interface CatalogueSkill {
  skillId: string;
  name: string;
  keys: readonly string[];
}

/** A word of a text, and whether its sentence begins with it. */
interface Token {
  word: string;
  isFirst: boolean;
}

/** Of a few words around one so many with capitals are a heading. */
const around = 3;
const heading = 0.7;

/**
 * Every run of up to five words of a text as the catalogue would keep it, each once, where it stands first. A name that is
 * a word of every day too only where it is written as a name. Pure.
 */
export function phrasesOf(text: string): Map<string, Phrase> {
  const tokens = tokensOf(text);
  const isGerman = guessLanguage(text) === 'de';
  const phrases = new Map<string, Phrase>();
  const add = (key: string, at: number, words: number): void => {
    if (key !== '' && !phrases.has(key)) phrases.set(key, { key, at, words });
  };
  for (const [at, { word }] of tokens.entries()) {
    const alone = foldKey(word);
    if (isName(tokens, at, alone, isGerman)) add(alone, at, 1);
    const part = /^([\p{L}\p{N}]+)-\p{L}{3}/u.exec(word)?.[1] ?? '';
    // "Excel-Tabelle" is about Excel, unless the catalogue has the whole.
    if (isNameInCompound(part, foldKey(part))) add(foldKey(part), at, 0.5);
    for (let length = 2; length <= mostWordsOfName && at + length <= tokens.length; length += 1) {
      const run = tokens.slice(at, at + length);
      const key = foldKey(run.map((one) => one.word).join(' '));
      if (key.length >= shortestFolded) add(key, at, length);
    }
  }
  return phrases;
}

function isName(tokens: readonly Token[], at: number, key: string, isGerman: boolean): boolean {
  const { word = '', isFirst = true } = tokens[at] ?? {};
  if (key.length < shortestFolded && !/^\p{Lu}/u.test(word)) return false;
  const near = tokens.slice(Math.max(0, at - around), at + around + 1).filter((one) => one !== tokens[at]);
  const capitals = near.filter((one) => /^\p{Lu}/u.test(one.word)).length;
  const before = isFirst ? '' : (tokens[at - 1]?.word ?? '');
  const next = tokens[at + 1];
  const after = next && !next.isFirst ? next.word : '';
  const isAmongCapitals = near.length >= around && capitals >= heading * near.length;
  return isWrittenAsName({ word, key, before, after, isFirst, isAmongCapitals }, isGerman);
}

/** The first 300 words without what stands around them. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let isFirst = true;
  let end = 0;
  for (const { index, 0: written } of text.matchAll(/[^\s,;:!?()"„“”«»]+/gu)) {
    if (/[\n:!?"„“«»]/u.test(text.slice(end, index))) isFirst = true;
    end = index + written.length;
    const word = written.replace(/^['‘’.]+|['‘’.]+$/gu, '').replace(/['’]s$/u, '');
    // "Excel's" is a thing, wherever it stands.
    if (word !== '') tokens.push({ word, isFirst: isFirst && !/['’]s$/u.test(written) });
    if (/[\p{L}\p{N}]/u.test(word) && !/^\d+[.)]?$/u.test(written)) isFirst = false;
    if (/\p{L}.*[.…]+['’]?$/u.test(written)) isFirst = true;
    if (tokens.length === mostWords) break;
  }
  return tokens;
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
