import type { RoundField } from './pairRules.ts';

/**
 * People who share languages and schedule, side by side: whether two such groups can meet is asked once. Schedules stand
 * in the order of their keys, so those of one time zone stand together: whoever can't meet one can seldom meet the next.
 */
export interface SearchOrder {
  /** The person at each position, and the position of each person. */
  readonly vertexAt: Int32Array;
  readonly positionOf: Int32Array;
  /** The group at each position. */
  readonly groupAt: Int32Array;
  /** Group g has the positions from start[g] to start[g + 1]. */
  readonly start: Int32Array;
}

export function searchOrder({ columns, people }: RoundField): SearchOrder {
  const ranks = ranksOf(people.map(({ profile }) => profile.schedule.key));
  const keys = columns.language.map((language, vertex) => (ranks[vertex] ?? 0) * columns.languageCount + language);
  const vertexAt = Int32Array.from(people.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  const [positionOf, groupAt] = [new Int32Array(people.length), new Int32Array(people.length)];
  const start: number[] = [];
  for (const [position, vertex] of vertexAt.entries()) {
    positionOf[vertex] = position;
    const before = vertexAt[position - 1];
    if (before === undefined || keys[before] !== keys[vertex]) start.push(position);
    groupAt[position] = start.length - 1;
  }
  return { vertexAt, positionOf, groupAt, start: Int32Array.from([...start, people.length]) };
}

/** Where each word stands among all different ones. */
function ranksOf(words: readonly string[]): number[] {
  const ranks = new Map([...new Set(words)].sort().map((word, rank) => [word, rank]));
  return words.map((word) => ranks.get(word) ?? 0);
}
