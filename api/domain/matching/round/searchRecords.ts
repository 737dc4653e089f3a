import { packTeach, wantBits } from '../packing.ts';
import type { RoundField } from './pairRules.ts';
import type { SearchOrder } from './searchOrder.ts';

/** Numbers of a record before its entries. */
export const recordHead = 5;

/**
 * All that a score asks of somebody, side by side, so that looking at somebody is one look at memory: place in the round,
 * department, place, how many skills they teach and want, then those as in `packing.ts`.
 */
export interface SearchRecords {
  /** Where the record of a position starts. */
  readonly start: Int32Array;
  readonly record: Int32Array;
}

export function searchRecords({ people, columns }: RoundField, { vertexAt }: SearchOrder): SearchRecords {
  const start = new Int32Array(vertexAt.length + 1);
  for (const [position, vertex] of vertexAt.entries()) {
    const entries = (people[vertex]?.teaches.length ?? 0) + (people[vertex]?.wants.length ?? 0);
    start[position + 1] = (start[position] as number) + recordHead + entries;
  }
  const record = new Int32Array(start[vertexAt.length] as number);
  for (const [position, vertex] of vertexAt.entries()) {
    const { teaches = [], wants = [] } = people[vertex] ?? {};
    let at = start[position] as number;
    for (const value of [vertex, columns.department[vertex] as number, columns.place[vertex] as number])
      record[at++] = value;
    record[at++] = teaches.length;
    record[at++] = wants.length;
    for (const { skill, level } of teaches) record[at++] = packTeach(skill, level);
    for (const { skill, terms } of wants) record[at++] = (skill << wantBits) | terms;
  }
  return { start, record };
}
