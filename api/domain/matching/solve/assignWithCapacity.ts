import type { AssignmentCertificate, MentoringEdges } from '../certificate.ts';
import { AssignmentTree } from './assignmentTree.ts';
import { menteeAdjacency } from './menteeAdjacency.ts';

export interface Assignment {
  /** The mentor of each mentee, -1 for one without. */
  readonly mentorOf: Int32Array;
  readonly weight: number;
  /** Mentees with a mentor. */
  readonly cardinality: number;
  readonly certificate: AssignmentCertificate;
}

/**
 * One mentor for as many mentees as possible, nobody above the capacity, and of all such assignments one of the greatest
 * weight; exactly. Weights are whole and not negative, parallel edges count as their heaviest; negative weights or
 * capacities and unknown numbers are refused with a RangeError. The same input gives the same bytes.
 *
 * Successive shortest augmenting paths with potentials (Edmonds and Karp 1972) on the edges there are: a mentor with
 * free places is an end, a full one passes the search on to the mentees who hold the places.
 */
export function assignWithCapacity(menteeCount: number, mentorCapacity: Int32Array, edges: MentoringEdges): Assignment {
  const graph = menteeAdjacency(menteeCount, mentorCapacity, edges);
  const offset = cardinalityOffset(menteeCount, graph.maxWeight);
  const tree = new AssignmentTree(graph, mentorCapacity, -offset);
  for (let mentee = 0; mentee < menteeCount; mentee += 1) tree.assign(mentee);
  const { mentorOf, menteeDual, mentorDual } = tree;
  return {
    mentorOf,
    ...worthOf(mentorOf, edges),
    certificate: { offset, menteeDual: menteeDual.map((dual) => dual + offset), mentorDual },
  };
}

/** One more mentee with a mentor outweighs all that the others could lose by it. Sums must stay exact: below 2^53. */
function cardinalityOffset(menteeCount: number, maxWeight: number): number {
  const offset = (maxWeight + 1) * (menteeCount + 1);
  if (2 * (offset + maxWeight) * menteeCount > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${menteeCount} mentees with weights up to ${maxWeight} are too much for cardinality first.`);
  return offset;
}

function worthOf(mentorOf: Int32Array, edges: MentoringEdges): { weight: number; cardinality: number } {
  const heaviest = new Int32Array(mentorOf.length).fill(-1);
  for (let edge = 0; edge < edges.mentee.length; edge += 1) {
    const mentee = edges.mentee[edge] as number;
    if (mentorOf[mentee] === edges.mentor[edge])
      heaviest[mentee] = Math.max(heaviest[mentee] as number, edges.weight[edge] as number);
  }
  const taken = heaviest.filter((value) => value >= 0);
  return { weight: taken.reduce((sum, value) => sum + value, 0), cardinality: taken.length };
}
