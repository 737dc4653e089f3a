import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { Hit, IndexedText, InsightIndex } from './insightIndex.ts';
import { guessLanguage } from '../guess/guessLanguage.ts';
import { folded, isStopWord, stemsOf, wordsOf } from './stems.ts';

/** As it stands in the index: stems with a space between them. */
interface Row {
  id: string;
  title: string;
  tags: string;
  text: string;
  /** The title's words as they are, for a word that is still being typed: its stem is not known yet. */
  typed: string;
}

/**
 * One configuration for every language and kind of question, chosen by mean reciprocal rank on judged questions
 * (tests/domain/insights/search): titles and tags weigh three texts; BM25+ with its usual k and b; words that
 * stand in no text may differ in one letter from five letters on, in two from eight, others later; the last word may be
 * unfinished.
 */
const weights = { title: 3, tags: 3, text: 1, typed: 1 };
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };
const inexact = { fuzzy: 0.45, prefix: 0.2 };
/** From how many letters on: of what stands in no text, and of what does, where the other forms of a long word are meant. */
const errorsFrom = { unknown: { one: 5, two: 8 }, known: { one: 8, two: 10 } };
/** Letters of a word still being typed: in titles, and anywhere. */
const leastPrefix = 2;
const leastStemPrefix = 3;
/** A question has few words that tell; what comes after them is a pasted text. */
const mostWords = 24;
const stemmed = ['title', 'tags', 'text'];

/** Insights in this process's memory, by MiniSearch (BM25+ over an inverted index with prefixes and edit distance). */
export function miniSearchIndex(): InsightIndex {
  const index = new MiniSearch<Row>({
    fields: ['title', 'tags', 'text', 'typed'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', boost: weights, bm25 },
  });
  const remove = (ids: readonly string[]): void => {
    for (const id of ids) if (index.has(id)) index.discard(id);
  };
  return {
    put: (texts) => {
      remove(texts.map(({ id }) => id));
      index.addAll(texts.map(toRow));
    },
    remove,
    search: (question, { limit, mayShow }) => {
      const queries = queriesOf(question, (stem) => isKnown(index, stem, mayShow));
      if (queries.length === 0) return [];
      return best(index.search({ combineWith: 'OR', queries }, { filter: ({ id }) => mayShow(id as string) }), limit);
    },
    get size() {
      return index.documentCount;
    },
  };
}

function toRow({ id, title, tags, text, language }: IndexedText): Row {
  const stems = (words: string): string =>
    wordsOf(words)
      .filter((word) => !isStopWord(word))
      .flatMap((word) => stemsOf(word, language))
      .join(' ');
  return {
    id,
    title: stems(title),
    tags: stems(tags.join(' ')),
    text: stems(text),
    typed: wordsOf(title).map(folded).join(' '),
  };
}

const enough = new Error('one text is enough');

/**
 * Does a text that the reader may know of have this word? Asked of those alone: otherwise, whether errors are forgiven would
 * tell whether anybody's insight has it. Breaks off at the first one, as the library asks about each.
 */
function isKnown(index: MiniSearch<Row>, stem: string, mayShow: (id: string) => boolean): boolean {
  const boostDocument = (id: string): number => {
    if (mayShow(id)) throw enough;
    return 0;
  };
  try {
    index.search({ queries: [stem], fields: stemmed, boostDocument });
    return false;
  } catch (error) {
    if (error === enough) return true;
    throw error;
  }
}

/**
 * A search for each stem of each word that tells something; of a question without any, for all of them. Where the question's
 * language is plain, the stems are that language's, otherwise both.
 */
function queriesOf(question: string, isKnownHere: (stem: string) => boolean): Query[] {
  const said = wordsOf(question);
  const language = guessLanguage(question);
  const telling = said.filter((word) => !isStopWord(word));
  const words = [...new Set(telling.length > 0 ? telling : said)].slice(0, mostWords);
  const stems = new Set(words.flatMap((word) => stemsOf(word, language)));
  const last = said.at(-1);
  const unfinished = last && /[\p{L}\p{N}]$/u.test(question) && last.length >= leastPrefix ? last : null;
  const ends = new Set(unfinished ? stemsOf(unfinished, language) : []);
  const queries: Query[] = [...stems].map((stem) => ({
    queries: [stem],
    fields: stemmed,
    fuzzy: errorsIn(stem, isKnownHere),
    prefix: ends.has(stem) && stem.length >= leastStemPrefix,
    weights: inexact,
  }));
  if (unfinished) queries.push({ queries: [folded(unfinished)], fields: ['typed'], prefix: true, weights: inexact });
  return queries;
}

function errorsIn(stem: string, isKnownHere: (stem: string) => boolean): number | false {
  if (stem.length < errorsFrom.unknown.one) return false;
  const from = isKnownHere(stem) ? errorsFrom.known : errorsFrom.unknown;
  if (stem.length >= from.two) return 2;
  return stem.length >= from.one ? 1 : false;
}

/**
 * The first `limit` of what comes sorted by score; equal scores by id, so that the same question has the same answer in every
 * process.
 */
function best(results: SearchResult[], limit: number): Hit[] {
  const least = results[limit - 1]?.score;
  let end = Math.min(limit, results.length);
  while (end < results.length && results[end]?.score === least) end += 1;
  return results
    .slice(0, end)
    .sort((one, other) => other.score - one.score || String(one.id).localeCompare(String(other.id)))
    .slice(0, limit)
    .map(({ id, score, terms }) => ({ id: id as string, score, stems: terms }));
}
