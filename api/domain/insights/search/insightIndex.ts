import type { StemLanguage } from './stems.ts';

/** What of an insight is searched; who may read it, `mayShow` of a search says. */
export interface IndexedText {
  id: string;
  title: string;
  text: string;
  tags: readonly string[];
  language: StemLanguage;
}

export interface Hit {
  id: string;
  /** Comparable within one search only; higher is better. */
  score: number;
  /** The stems that were found, for marking the words in a text (`markHits`). */
  stems: readonly string[];
}

export interface SearchWish {
  /** At most this many, best first. */
  limit: number;
  /** False: the reader must not know of it. Asked before a hit is counted. */
  mayShow: (id: string) => boolean;
}

/**
 * Where insights are found: in this process (`miniSearchIndex`), or whatever a larger company has instead. Putting the same
 * id again replaces it.
 */
export interface InsightIndex {
  put(texts: readonly IndexedText[]): void;
  remove(ids: readonly string[]): void;
  search(question: string, wish: SearchWish): Hit[];
  /** How many texts it holds. */
  readonly size: number;
}
