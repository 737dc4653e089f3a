import { packTeach, wantBits } from '../packing.ts';
import type { RoundField } from './pairRules.ts';
import type { SearchOrder } from './searchOrder.ts';

/** Numbers of a record before its entries. */
export const recordHead = 5;
/** Numbers of a record: 64 bytes, which memory hands over at once. */
export const recordSize = 16;

/**
 * All that a score asks of somebody, side by side, so that looking at somebody is one look at memory: place in the round,
 * department and place, where the entries start, how many skills they teach (and, 8 bits above, want); then the entries as in `packing.ts`, or,
 * where there are more than fit, all of them behind the last record.
 */
export function searchRecords({ people, columns }: RoundField, { vertexAt }: SearchOrder): Int32Array {
  const room = recordSize - recordHead;
  const entriesOf = (vertex: number): number[] => {
    const { teaches = [], wants = [] } = people[vertex] ?? {};
    return [
      ...teaches.map(({ skill, level }) => packTeach(skill, level)),
      ...wants.map(({ skill, terms }) => (skill << wantBits) | terms),
    ];
  };
  let size = vertexAt.length * recordSize;
  for (const { teaches, wants } of people) {
    const entries = teaches.length + wants.length;
    if (entries > room) size += entries;
  }
  const records = new Int32Array(size);
  let free = vertexAt.length * recordSize;
  for (const [position, vertex] of vertexAt.entries()) {
    const at = position * recordSize;
    const entries = entriesOf(vertex);
    const first = entries.length > room ? free : at + recordHead;
    if (entries.length > room) free += entries.length;
    const { teaches = [], wants = [] } = people[vertex] ?? {};
    const head = [vertex, columns.department[vertex] as number, columns.place[vertex] as number, first];
    records.set([...head, teaches.length | (wants.length << 8)], at);
    records.set(entries, first);
  }
  return records;
}
