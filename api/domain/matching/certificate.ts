/**
 * What a solver and the checker of its answer share: plain arrays and no code, so that neither can lean on the other.
 * Everything is an integer, so "equal" means equal.
 */

/**
 * Edges of a general graph, one per index; 0-based vertices, whole weights from 0. Of several edges between the same
 * two vertices the heaviest counts.
 */
export interface WeightedEdges {
  readonly u: Int32Array;
  readonly v: Int32Array;
  readonly weight: Int32Array;
}

/** Edges between people who learn and people who teach, each side with its own numbers from 0. */
export interface MentoringEdges {
  readonly mentee: Int32Array;
  readonly mentor: Int32Array;
  readonly weight: Int32Array;
}

/**
 * The dual solution of a matching (Edmonds 1965), in half units so that it is whole: with w = weight + offset,
 * dual(u) + dual(v) + the duals of all blossoms that hold both >= 2 w for every edge, no dual below 0, and the sum of
 * the vertex duals and of dual * (size - 1) / 2 over the blossoms is twice the matching's w. No matching can weigh more.
 */
export interface MatchingCertificate {
  /** Added to every weight: 0, or so much that one more pair outweighs everything (cardinality first). */
  readonly offset: number;
  readonly vertexDual: Float64Array;
  /** The innermost blossom of each vertex, -1 outside of all. */
  readonly blossomOfVertex: Int32Array;
  /** The blossom around each blossom, -1 for an outermost one. */
  readonly blossomParent: Int32Array;
  readonly blossomDual: Float64Array;
}

/**
 * The dual solution of an assignment: dual(mentee) + dual(mentor) >= weight + offset for every edge, none below 0, and
 * the sum over mentees plus capacity times dual over mentors is the assignment's weight with its offsets.
 */
export interface AssignmentCertificate {
  readonly offset: number;
  readonly menteeDual: Float64Array;
  readonly mentorDual: Float64Array;
}
