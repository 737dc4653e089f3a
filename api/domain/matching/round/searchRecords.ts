import { packTeach, wantBits } from '../packing.ts';
import type { RoundField } from './pairRules.ts';
import type { SearchOrder } from './searchOrder.ts';

/** Numbers of a record before its entries. */
const recordHead = 4;
/** Numbers of a record: 64 bytes, which memory hands over at once. */
const recordSize = 16;

/** What a record says besides its entries, by the distance from its start. */
export const recordOf = (position: number): number => position * recordSize;
export const departmentIn = 0;
export const placeIn = 1;
/** Where the entries start: first what they teach, then what they want, as in `packing.ts`. */
export const entriesIn = 2;
const countsIn = 3;
const countBits = 16;

/** The first want, which is where what is taught ends, and the end of the wants. */
export const firstWantOf = (records: Int32Array, at: number): number =>
  (records[at + entriesIn] as number) + ((records[at + countsIn] as number) & ((1 << countBits) - 1));
export const lastWantOf = (records: Int32Array, at: number): number =>
  firstWantOf(records, at) + ((records[at + countsIn] as number) >> countBits);

/**
 * All that a score asks of somebody, side by side, so that looking at somebody is one look at memory. Where there are
 * more entries than fit, all of them stand behind the last record.
 */
export function searchRecords({ people, columns }: RoundField, { vertexAt }: SearchOrder): Int32Array {
  const room = recordSize - recordHead;
  let size = recordOf(vertexAt.length);
  for (const { teaches, wants } of people)
    if (teaches.length + wants.length > room) size += teaches.length + wants.length;
  const records = new Int32Array(size);
  let free = recordOf(vertexAt.length);
  for (const [position, vertex] of vertexAt.entries()) {
    const { teaches = [], wants = [] } = people[vertex] ?? {};
    const at = recordOf(position);
    const isLong = teaches.length + wants.length > room;
    let entry = isLong ? free : at + recordHead;
    if (isLong) free += teaches.length + wants.length;
    records[at + departmentIn] = columns.department[vertex] as number;
    records[at + placeIn] = columns.place[vertex] as number;
    records[at + entriesIn] = entry;
    records[at + countsIn] = teaches.length | (wants.length << countBits);
    for (const { skill, level } of teaches) records[entry++] = packTeach(skill, level);
    for (const { skill, terms } of wants) records[entry++] = (skill << wantBits) | terms;
  }
  return records;
}
