import { maximumWeightMatching, type Matching } from '../solve/maximumWeightMatching.ts';
import { BlossomTree } from '../verify/blossomTree.ts';
import { checkMatching } from '../verify/checkMatching.ts';
import type { PairEdges } from './pairEdges.ts';
import type { PairTerms } from './pairTerms.ts';
import type { PairDuals } from './pricePairs.ts';

/** A choice among edges, with what a checker and a pricing need. */
export interface Choice {
  /** The places of the chosen edges among those asked about. */
  readonly chosen: readonly number[];
  readonly duals: PairDuals;
  /** The sum of the weights under the terms. */
  readonly weight: number;
  /** Has the separate checker accepted the proof? */
  readonly isCertified: boolean;
}

/** The most pairs, and of all such choices the heaviest, among these edges. */
export function choosePairs(size: number, edges: PairEdges, terms: PairTerms): Choice {
  const open = openEdges(edges, terms);
  const { u, v, weight, place } = open;
  const matching = maximumWeightMatching(size, { u, v, weight }, { maxCardinality: true });
  const verdict = checkMatching(size, { u, v, weight }, matching.mate, matching.certificate, { maxCardinality: true });
  const chosen: number[] = [];
  const taken = new Uint8Array(size);
  for (const [at, edge] of place.entries()) {
    const [a, b] = [u[at] as number, v[at] as number];
    if (matching.mate[a] !== b || taken[a] === 1) continue;
    taken[a] = taken[b] = 1;
    chosen.push(edge);
  }
  return { chosen, duals: dualsOf(matching), weight: matching.weight, isCertified: verdict.isValid };
}

/** The columns of the edges that the terms leave open, each with its place among all. */
export function openEdges(
  edges: PairEdges,
  terms: PairTerms,
): { u: Int32Array; v: Int32Array; weight: Int32Array; place: Int32Array } {
  const { u, v, base } = edges;
  const [weight, place] = [new Int32Array(edges.count), new Int32Array(edges.count)];
  let open = 0;
  for (let edge = 0; edge < edges.count; edge += 1) {
    const worth = terms.weigh(u[edge] as number, v[edge] as number, base[edge] as number);
    if (worth < 0) continue;
    weight[open] = worth;
    place[open] = edge;
    open += 1;
  }
  const pick = (column: Int32Array): Int32Array => place.subarray(0, open).map((edge) => column[edge] as number);
  return { u: pick(u), v: pick(v), weight: weight.subarray(0, open), place: place.subarray(0, open) };
}

function dualsOf({ certificate }: Matching): PairDuals {
  const { vertexDual, blossomOfVertex, blossomParent, blossomDual, offset } = certificate;
  const tree = new BlossomTree(blossomParent);
  const covers = tree.sumsOutward(blossomDual);
  return {
    dual: vertexDual.map((dual) => dual / 2),
    offset,
    around: (a, b) => (covers[tree.around(blossomOfVertex[a] ?? -1, blossomOfVertex[b] ?? -1)] ?? 0) / 2,
  };
}
