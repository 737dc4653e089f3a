import type { MentoringEdges } from '../certificate.ts';

/** The arcs of a mentee are arcs[2k], arcs[2k + 1] (mentor, weight) for k from start[mentee] to start[mentee + 1]. */
export interface MenteeAdjacency {
  readonly menteeCount: number;
  readonly start: Int32Array;
  readonly arcs: Int32Array;
  readonly maxWeight: number;
}

/** Refuses unknown people, negative weights and capacities, and columns of different lengths, with the number of the edge. */
export function menteeAdjacency(
  menteeCount: number,
  mentorCapacity: Int32Array,
  { mentee, mentor, weight }: MentoringEdges,
): MenteeAdjacency {
  if (!Number.isInteger(menteeCount) || menteeCount < 0 || menteeCount > 0x3fffffff)
    throw new RangeError(`There can't be ${menteeCount} mentees.`);
  if (mentee.length !== mentor.length || mentee.length !== weight.length)
    throw new RangeError('The edge columns differ in length.');
  const negative = mentorCapacity.findIndex((capacity) => capacity < 0);
  if (negative !== -1) throw new RangeError(`Mentor ${negative} has the capacity ${mentorCapacity[negative]}.`);
  const start = new Int32Array(menteeCount + 1);
  let maxWeight = 0;
  for (let edge = 0; edge < mentee.length; edge += 1) {
    const [a, b, w] = [mentee[edge] as number, mentor[edge] as number, weight[edge] as number];
    if (a < 0 || a >= menteeCount) throw new RangeError(`Edge ${edge} names mentee ${a} of ${menteeCount}.`);
    if (b < 0 || b >= mentorCapacity.length)
      throw new RangeError(`Edge ${edge} names mentor ${b} of ${mentorCapacity.length}.`);
    if (w < 0) throw new RangeError(`Edge ${edge} has the negative weight ${w}.`);
    start[a] = (start[a] as number) + 1;
    if (w > maxWeight) maxWeight = w;
  }
  // Sums first, then each arc is put before the ones already there: start ends where each mentee begins.
  for (let at = 1; at <= menteeCount; at += 1) start[at] = (start[at] as number) + (start[at - 1] as number);
  const arcs = new Int32Array(2 * mentee.length);
  for (let edge = mentee.length - 1; edge >= 0; edge -= 1) {
    const a = mentee[edge] as number;
    const at = (start[a] = (start[a] as number) - 1);
    arcs[2 * at] = mentor[edge] as number;
    arcs[2 * at + 1] = weight[edge] as number;
  }
  return { menteeCount, start, arcs, maxWeight };
}
