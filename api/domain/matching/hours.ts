import type { WorkSpan } from './workingWeek.ts';

/** Minutes of a week in which both work; two pointers over ordered, disjoint spans. */
export function overlapMinutes(mine: readonly WorkSpan[], theirs: readonly WorkSpan[]): number {
  let minutes = 0;
  for (const { start, end } of overlaps(mine, theirs)) minutes += end - start;
  return minutes;
}

/** A stretch in which both work, with both offsets from UTC. */
export interface Overlap {
  readonly start: number;
  readonly end: number;
  readonly myOffset: number;
  readonly theirOffset: number;
}

/** All stretches in which both work, in order. */
export function overlaps(mine: readonly WorkSpan[], theirs: readonly WorkSpan[]): Overlap[] {
  const found: Overlap[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [mine[i], theirs[j]];
    if (!a || !b) return found;
    const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
    if (start < end) found.push({ start, end, myOffset: a.offset, theirOffset: b.offset });
    if (a.end <= b.end) i += 1;
    else j += 1;
  }
}
