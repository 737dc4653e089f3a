import type { MatchingCertificate, WeightedEdges } from '../certificate.ts';
import { BlossomTree } from './blossomTree.ts';
import { areIndices, areWholeDuals, refusal, type Verdict } from './verdict.ts';

/**
 * Proves that a matching is one, and that none weighs more (with `maxCardinality`: none has more pairs, and none of as
 * many weighs more), from its dual solution alone: if every edge is covered, no dual is below 0, blossoms are odd sets
 * and both sides come to exactly the same sum, nothing can weigh more (weak duality); that matched edges and full blossoms
 * are tight follows from the equal sums. Survives any arrays whatsoever. Whole numbers only; no sum beyond 2^53 is trusted.
 */
export function checkMatching(
  vertexCount: number,
  edges: WeightedEdges,
  mate: Int32Array,
  certificate: MatchingCertificate,
  { maxCardinality = false }: { maxCardinality?: boolean } = {},
): Verdict {
  const { offset, vertexDual, blossomOfVertex, blossomParent, blossomDual } = certificate;
  const blossomCount = blossomParent.length;
  if (mate.length !== vertexCount || !areIndices(mate, -1, vertexCount)) return refusal('the mates are not vertices');
  const alone = mate.findIndex((other, vertex) => other !== -1 && (other === vertex || mate[other] !== vertex));
  if (alone !== -1) return refusal(`vertex ${alone} is not the mate of its mate`);
  if (!areWholeDuals(vertexDual, vertexCount)) return refusal('the vertex duals are not as many whole numbers from 0');
  if (!areWholeDuals(blossomDual, blossomCount))
    return refusal('the blossom duals are not as many whole numbers from 0');
  if (blossomOfVertex.length !== vertexCount || !areIndices(blossomOfVertex, -1, blossomCount))
    return refusal('a vertex is in a blossom that does not exist');
  const tree = new BlossomTree(blossomParent);
  if (!tree.isForest) return refusal('the blossoms do not nest');
  const direct = new Int32Array(blossomCount);
  for (const blossom of blossomOfVertex) if (blossom !== -1) direct[blossom] = (direct[blossom] ?? 0) + 1;
  const sizes = tree.sumsInward(direct);
  const even = sizes.findIndex((size) => size % 2 === 0);
  if (even !== -1) return refusal(`blossom ${even} has an even number of vertices`);

  const covers = tree.sumsOutward(blossomDual);
  const heaviest = new Float64Array(vertexCount).fill(-1);
  let maxWeight = 0;
  for (let edge = 0; edge < edges.weight.length; edge += 1) {
    const [u, v, weight] = [edges.u[edge] ?? -1, edges.v[edge] ?? -1, edges.weight[edge] ?? Number.NaN];
    let cover = (vertexDual[u] ?? Number.NaN) + (vertexDual[v] ?? Number.NaN);
    if (cover < 2 * (weight + offset))
      cover += covers[tree.around(blossomOfVertex[u] ?? -1, blossomOfVertex[v] ?? -1)] ?? 0;
    if (!(cover >= 2 * (weight + offset))) return refusal(`edge ${edge} is not covered by the duals`);
    if (weight > maxWeight) maxWeight = weight;
    if (mate[u] === v && weight > (heaviest[Math.min(u, v)] ?? 0)) heaviest[Math.min(u, v)] = weight;
  }
  const pairs = Math.floor(vertexCount / 2);
  if (!Number.isSafeInteger(offset) || offset < 0) return refusal('the offset is not a whole number from 0');
  if (maxCardinality ? offset <= maxWeight * pairs : offset !== 0)
    return refusal(maxCardinality ? 'the offset is too small to put cardinality first' : 'there is an offset');
  let primal = 0;
  let dual = 0;
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    dual += vertexDual[vertex] ?? 0;
    if ((mate[vertex] ?? -1) <= vertex) continue;
    if (heaviest[vertex] === -1) return refusal(`vertex ${vertex} has a mate without an edge`);
    primal += 2 * ((heaviest[vertex] ?? 0) + offset);
  }
  for (let blossom = 0; blossom < blossomCount; blossom += 1)
    dual += (blossomDual[blossom] ?? 0) * (((sizes[blossom] ?? 0) - 1) / 2);
  if (!Number.isSafeInteger(primal) || !Number.isSafeInteger(dual))
    return refusal('the sums are too large to be exact');
  return primal === dual ? { isValid: true } : refusal(`twice the matching is ${primal}, its bound is ${dual}`);
}
