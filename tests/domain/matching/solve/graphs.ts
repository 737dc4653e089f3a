import type { MentoringEdges, WeightedEdges } from '../../../../api/domain/matching/certificate.ts';
import { maximumWeightMatching, type Matching } from '../../../../api/domain/matching/solve/maximumWeightMatching.ts';
import { checkMatching } from '../../../../api/domain/matching/verify/checkMatching.ts';

export type Edge = [u: number, v: number, weight: number];

export interface SmallGraph {
  vertexCount: number;
  edges: Edge[];
}

export function columnsOf(edges: readonly Edge[]): WeightedEdges {
  const column = (at: 0 | 1 | 2): Int32Array => Int32Array.from(edges, (edge) => edge[at]);
  return { u: column(0), v: column(1), weight: column(2) };
}

export function mentoringColumnsOf(edges: readonly Edge[]): MentoringEdges {
  const { u, v, weight } = columnsOf(edges);
  return { mentee: u, mentor: v, weight };
}

/** Solves, and has the answer proven before anybody believes it. */
export function solve({ vertexCount, edges }: SmallGraph, maxCardinality = false): Matching {
  const columns = columnsOf(edges);
  const matching = maximumWeightMatching(vertexCount, columns, { maxCardinality });
  const { mate, certificate } = matching;
  const { problem } = checkMatching(vertexCount, columns, mate, certificate, { maxCardinality });
  if (problem) throw new Error(`The certificate does not hold: ${problem}.`);
  return matching;
}

/** Dense or sparse, with few different weights or many, and sometimes an edge twice. */
export function randomGraph(random: () => number, largest: number): SmallGraph {
  const vertexCount = 2 + Math.floor(random() * (largest - 1));
  const density = random();
  const heaviest = [0, 1, 3, 10, 1000, 1_000_000][Math.floor(random() * 6)] ?? 0;
  const edges: Edge[] = [];
  for (let u = 0; u < vertexCount; u += 1)
    for (let v = u + 1; v < vertexCount; v += 1)
      while (random() < density * 0.9) {
        edges.push(
          random() < 0.5
            ? [u, v, Math.floor(random() * (heaviest + 1))]
            : [v, u, Math.floor(random() * (heaviest + 1))],
        );
        if (random() < 0.9) break;
      }
  return { vertexCount, edges };
}

/** Triangles of triangles of ..., a little lighter from level to level: blossoms in blossoms, made and opened again. */
export function nestedTriangles(random: () => number, levels: number): SmallGraph {
  const edges: Edge[] = [];
  const join = (from: number, size: number, weight: number): void => {
    if (size === 1) return;
    const third = size / 3;
    const within = (part: number): number => from + part * third + Math.floor(random() * third);
    for (const part of [0, 1, 2]) join(from + part * third, third, weight + 10);
    for (const part of [0, 1, 2])
      for (let times = 0; times < 3; times += 1)
        edges.push([within(part), within((part + 1) % 3), weight + Math.floor(random() * 4)]);
  };
  join(0, 3 ** levels, 0);
  return { vertexCount: 3 ** levels, edges };
}

/** Every blossom lies in the next one, and nothing else is there. */
export function deepBlossoms(depth: number): SmallGraph {
  const edges: Edge[] = [
    [0, 1, 2 * depth],
    [0, 2, 2 * depth],
    [1, 2, 2 * depth],
  ];
  for (let at = 1; at < depth; at += 1) {
    const weight = 2 * (depth - at);
    edges.push([2 * at, 2 * at + 1, weight], [2 * at + 1, 2 * at + 2, weight], [2 * at + 2, 2 * at - 1, weight]);
  }
  return { vertexCount: 2 * depth + 1, edges };
}
