import type { MentoringEdges } from '../certificate.ts';

/**
 * Mentees and mentors as sources, who look for places, and sinks, who have them; the side with less to give looks:
 * the arcs of a source are arcs[2k], arcs[2k + 1] (sink, weight) for k from start[source] to start[source + 1].
 */
export interface SharingGraph {
  readonly isFromMentees: boolean;
  /** How many places each source looks for, and each sink has. */
  readonly units: Int32Array;
  readonly places: Int32Array;
  readonly start: Int32Array;
  readonly arcs: Int32Array;
  readonly sourceOf: Int32Array;
  readonly maxWeight: number;
}

/** Refuses unknown people, negative weights and capacities, and columns of different lengths, with the number of the edge. */
export function sharingGraph(menteeCount: number, mentorCapacity: Int32Array, edges: MentoringEdges): SharingGraph {
  const maxWeight = checkedMaxWeight(menteeCount, mentorCapacity, edges);
  const mentees = new Int32Array(menteeCount).fill(1);
  const isFromMentees = mentorCapacity.reduce((sum, capacity) => sum + capacity, 0) >= menteeCount;
  const [units, places] = isFromMentees ? [mentees, mentorCapacity] : [mentorCapacity, mentees];
  const [sources, sinks] = isFromMentees ? [edges.mentee, edges.mentor] : [edges.mentor, edges.mentee];
  const start = new Int32Array(units.length + 1);
  for (const source of sources) start[source] = (start[source] as number) + 1;
  // Sums first, then each arc is put before the ones already there: start ends where each source begins.
  for (let at = 1; at <= units.length; at += 1) start[at] = (start[at] as number) + (start[at - 1] as number);
  const arcs = new Int32Array(2 * sources.length);
  const sourceOf = new Int32Array(sources.length);
  for (let edge = sources.length - 1; edge >= 0; edge -= 1) {
    const source = sources[edge] as number;
    const at = (start[source] = (start[source] as number) - 1);
    sourceOf[at] = source;
    arcs[2 * at] = sinks[edge] as number;
    arcs[2 * at + 1] = edges.weight[edge] as number;
  }
  return { isFromMentees, units: units.slice(), places: places.slice(), start, arcs, sourceOf, maxWeight };
}

function checkedMaxWeight(
  menteeCount: number,
  mentorCapacity: Int32Array,
  { mentee, mentor, weight }: MentoringEdges,
): number {
  if (!Number.isInteger(menteeCount) || menteeCount < 0 || menteeCount > 0x3fffffff)
    throw new RangeError(`There can't be ${menteeCount} mentees.`);
  if (mentee.length !== mentor.length || mentee.length !== weight.length)
    throw new RangeError('The edge columns differ in length.');
  const negative = mentorCapacity.findIndex((capacity) => capacity < 0);
  if (negative !== -1) throw new RangeError(`Mentor ${negative} has the capacity ${mentorCapacity[negative]}.`);
  let maxWeight = 0;
  for (let edge = 0; edge < mentee.length; edge += 1) {
    const [a, b, w] = [mentee[edge] as number, mentor[edge] as number, weight[edge] as number];
    if (a < 0 || a >= menteeCount) throw new RangeError(`Edge ${edge} names mentee ${a} of ${menteeCount}.`);
    if (b < 0 || b >= mentorCapacity.length)
      throw new RangeError(`Edge ${edge} names mentor ${b} of ${mentorCapacity.length}.`);
    if (w < 0) throw new RangeError(`Edge ${edge} has the negative weight ${w}.`);
    if (w > maxWeight) maxWeight = w;
  }
  return maxWeight;
}
