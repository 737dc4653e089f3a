import { diff3Merge, diffIndices } from 'node-diff3';

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/\r\n|\r|\n/));

/** Every line of both, in the order of both, what they share once. */
const bothOf = (theirs: string[], mine: string[]): string[] =>
  diffIndices(theirs, mine).reduceRight(
    (lines, { buffer1: [at, length], buffer2Content }) => lines.toSpliced(at + length, 0, ...buffer2Content),
    theirs,
  );

/**
 * Notes that two wrote at the same time, line by line: `mine` began with `base`, meanwhile `theirs` was stored. A line that
 * only one touched is as that one left it; where both wrote, both stand, the stored one first. So a line that somebody
 * added or changed is never lost, and merging the same twice is merging it once. Pure.
 */
export function mergeNotes(base: string, mine: string, theirs: string): string {
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true });
  return regions.flatMap(({ ok, conflict }) => ok ?? (conflict ? bothOf(conflict.b, conflict.a) : [])).join('\n');
}
