import type { RoundField } from './pairRules.ts';

/** People who share languages and schedule, side by side: whether two such groups can meet is asked once. */
export interface SearchOrder {
  /** The person at each position, and the position of each person. */
  readonly vertexAt: Int32Array;
  readonly positionOf: Int32Array;
  /** The group of each person. */
  readonly groupOf: Int32Array;
  /** Group g has the positions from start[g] to start[g + 1]. */
  readonly start: Int32Array;
}

export function searchOrder({ columns, people }: RoundField): SearchOrder {
  const { language, schedule, scheduleCount } = columns;
  const keyOf = (vertex: number): number => (language[vertex] as number) * scheduleCount + (schedule[vertex] as number);
  const vertexAt = Int32Array.from(people.keys()).sort((a, b) => keyOf(a) - keyOf(b) || a - b);
  const positionOf = new Int32Array(people.length);
  const groupOf = new Int32Array(people.length);
  const start: number[] = [];
  for (const [position, vertex] of vertexAt.entries()) {
    positionOf[vertex] = position;
    const before = vertexAt[position - 1];
    if (before === undefined || keyOf(before) !== keyOf(vertex)) start.push(position);
    groupOf[vertex] = start.length - 1;
  }
  return { vertexAt, positionOf, groupOf, start: Int32Array.from([...start, people.length]) };
}
