import type { AssignmentCertificate, MentoringEdges } from '../certificate.ts';
import { AssignmentTree } from './assignmentTree.ts';
import { sharingGraph, type SharingGraph } from './sharingGraph.ts';

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
 * Successive shortest augmenting paths with potentials (Edmonds and Karp 1972) on the edges there are: somebody with a
 * free place is an end, a full one passes the search on to those who hold the places. The scarcer side searches, since
 * whoever is bound to stay without a place searches longest.
 */
export function assignWithCapacity(menteeCount: number, mentorCapacity: Int32Array, edges: MentoringEdges): Assignment {
  const graph = sharingGraph(menteeCount, mentorCapacity, edges);
  const offset = cardinalityOffset(menteeCount, graph.maxWeight);
  const tree = new AssignmentTree(graph, -offset);
  for (let source = 0; source < graph.units.length; source += 1) {
    while (tree.isOpen(source)) tree.assign(source);
  }
  const sourceDual = tree.sourceDual.map((dual) => dual + offset);
  const { sinkDual } = tree;
  const { mentorOf, weight, cardinality } = readAssignment(menteeCount, graph, tree);
  const certificate = graph.isFromMentees
    ? { offset, menteeDual: sourceDual, mentorDual: sinkDual }
    : { offset, menteeDual: sinkDual, mentorDual: sourceDual };
  return { mentorOf, weight, cardinality, certificate };
}

/** One more mentee with a mentor outweighs all that the others could lose by it. Sums must stay exact: below 2^53. */
function cardinalityOffset(menteeCount: number, maxWeight: number): number {
  const offset = (maxWeight + 1) * (menteeCount + 1);
  if (2 * (offset + maxWeight) * menteeCount > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${menteeCount} mentees with weights up to ${maxWeight} are too much for cardinality first.`);
  return offset;
}

function readAssignment(menteeCount: number, { isFromMentees, arcs, sourceOf }: SharingGraph, tree: AssignmentTree) {
  const mentorOf = new Int32Array(menteeCount).fill(-1);
  let [weight, cardinality] = [0, 0];
  for (const arc of tree.heldArcs()) {
    const [source, sink] = [sourceOf[arc] as number, arcs[2 * arc] as number];
    mentorOf[isFromMentees ? source : sink] = isFromMentees ? sink : source;
    weight += arcs[2 * arc + 1] as number;
    cardinality += 1;
  }
  return { mentorOf, weight, cardinality };
}
