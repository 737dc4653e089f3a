import type { MatchingCertificate, WeightedEdges } from '../certificate.ts';
import { adjacencyOf } from './adjacency.ts';
import { FractionalMatching } from './fractionalMatching.ts';
import { readCertificate } from './readCertificate.ts';
import { searchFrom } from './searchFrom.ts';
import { SearchTree } from './searchTree.ts';
import { timeSlices } from './timeSlices.ts';

export interface Matching {
  /** The partner of each vertex, -1 for one that stays alone. */
  readonly mate: Int32Array;
  readonly weight: number;
  /** Pairs. */
  readonly cardinality: number;
  readonly certificate: MatchingCertificate;
}

/**
 * A matching of the greatest weight in any graph, exactly; with `maxCardinality` the heaviest among those with the most
 * pairs. Weights are whole and not negative, parallel edges count as their heaviest; self edges, negative weights and
 * unknown vertices are refused with a RangeError. The same input gives the same bytes.
 *
 * Edmonds' blossom algorithm (1965) with whole duals: a fractional matching first, then one shortest augmenting path
 * after the other, each touching only what it reaches. The certificate proves the answer without trusting this code.
 */
export function maximumWeightMatching(
  vertexCount: number,
  edges: WeightedEdges,
  { maxCardinality = false }: { maxCardinality?: boolean } = {},
): Matching {
  const graph = adjacencyOf(vertexCount, edges);
  const offset = maxCardinality ? cardinalityOffset(vertexCount, graph.maxWeight) : 0;
  // The offset is left out of the weights and of the duals alike; only "not below 0" turns into "not below -offset".
  const start = new FractionalMatching(graph, -offset).solve();
  const tree = new SearchTree(graph, -offset, start);
  for (const limit of timeSlices(graph.maxWeight)) {
    for (let vertex = 0; vertex < vertexCount; vertex += 1) {
      if (tree.isOpen(vertex)) searchFrom(tree, vertex, limit);
    }
  }
  const certificate = readCertificate(tree, offset);
  dissolveAll(tree);
  return { mate: tree.mate, ...worthOf(tree.mate, edges), certificate };
}

/** One more pair outweighs all that the others could lose by it. Sums of duals must stay exact: below 2^53. */
function cardinalityOffset(vertexCount: number, maxWeight: number): number {
  const pairs = Math.floor(vertexCount / 2);
  const offset = (maxWeight + 1) * (pairs + 1);
  if (2 * (offset + maxWeight) * pairs > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${vertexCount} vertices with weights up to ${maxWeight} are too much for cardinality first.`);
  return offset;
}

/** Writes the pairs inside all blossoms, from the outermost in. */
function dissolveAll(tree: SearchTree): void {
  const { forest, mate } = tree;
  const nodes: number[] = [];
  for (let vertex = 0; vertex < forest.vertexCount; vertex += 1) {
    const top = tree.nodeOf(vertex);
    if (top !== vertex && forest.base[top] === vertex) nodes.push(top);
  }
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const first = forest.dissolve(node, mate);
    let part = first;
    do {
      if (part >= forest.vertexCount) nodes.push(part);
      part = forest.next[part] as number;
    } while (part !== first);
  }
}

function worthOf(mate: Int32Array, { u, v, weight }: WeightedEdges): { weight: number; cardinality: number } {
  const heaviest = new Int32Array(mate.length).fill(-1);
  for (let edge = 0; edge < u.length; edge += 1) {
    const [a, b] = [u[edge] as number, v[edge] as number];
    if (mate[a] === b) heaviest[Math.min(a, b)] = Math.max(heaviest[Math.min(a, b)] as number, weight[edge] as number);
  }
  const taken = heaviest.filter((value) => value >= 0);
  return { weight: taken.reduce((sum, value) => sum + value, 0), cardinality: taken.length };
}
