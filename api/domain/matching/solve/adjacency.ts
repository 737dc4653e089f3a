import type { WeightedEdges } from '../certificate.ts';

/** A graph by vertex: the arcs of v are arcs[2k], arcs[2k + 1] (neighbour, weight) for k from start[v] to start[v + 1]. */
export interface Adjacency {
  readonly vertexCount: number;
  readonly start: Int32Array;
  /** Neighbour and weight side by side, because they are read together. */
  readonly arcs: Int32Array;
  readonly maxWeight: number;
}

/**
 * Refuses what is no graph (self edges, negative weights, vertices that do not exist, columns of different lengths) with
 * the number of the edge. Of parallel edges the heaviest counts: the lighter ones are never tight, so they may stay.
 */
export function adjacencyOf(vertexCount: number, { u, v, weight }: WeightedEdges): Adjacency {
  if (!Number.isInteger(vertexCount) || vertexCount < 0 || vertexCount > 0x3fffffff)
    throw new RangeError(`A graph can't have ${vertexCount} vertices.`);
  if (u.length !== v.length || u.length !== weight.length) throw new RangeError('The edge columns differ in length.');
  const start = new Int32Array(vertexCount + 1);
  let maxWeight = 0;
  for (let edge = 0; edge < u.length; edge += 1) {
    const [a, b, w] = [u[edge] as number, v[edge] as number, weight[edge] as number];
    if (a < 0 || a >= vertexCount || b < 0 || b >= vertexCount)
      throw new RangeError(`Edge ${edge} joins ${a} and ${b}, but vertices go from 0 to ${vertexCount - 1}.`);
    if (a === b) throw new RangeError(`Edge ${edge} joins vertex ${a} with itself.`);
    if (w < 0) throw new RangeError(`Edge ${edge} has the negative weight ${w}.`);
    start[a] = (start[a] as number) + 1;
    start[b] = (start[b] as number) + 1;
    if (w > maxWeight) maxWeight = w;
  }
  // Sums first, then each arc is put before the ones already there: start ends where each vertex begins.
  for (let vertex = 1; vertex <= vertexCount; vertex += 1)
    start[vertex] = (start[vertex] as number) + (start[vertex - 1] as number);
  const arcs = new Int32Array(4 * u.length);
  for (let edge = u.length - 1; edge >= 0; edge -= 1) {
    const [a, b, w] = [u[edge] as number, v[edge] as number, weight[edge] as number];
    const atA = (start[a] = (start[a] as number) - 1);
    arcs[2 * atA] = b;
    arcs[2 * atA + 1] = w;
    const atB = (start[b] = (start[b] as number) - 1);
    arcs[2 * atB] = a;
    arcs[2 * atB + 1] = w;
  }
  return { vertexCount, start, arcs, maxWeight };
}
