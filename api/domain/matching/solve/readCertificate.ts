import type { MatchingCertificate } from '../certificate.ts';
import type { SearchTree } from './searchTree.ts';

/** The duals as a certificate. Blossoms whose dual is 0 prove nothing and are left out. */
export function readCertificate({ forest, dual }: SearchTree, offset: number): MatchingCertificate {
  const { vertexCount, parent } = forest;
  const duals: number[] = [];
  const parents: number[] = [];
  /** By node: the innermost blossom that counts, itself or around it; -1 outside of all, -2 not known yet. */
  const known = new Int32Array(parent.length).fill(-2);
  const way: number[] = [];
  const blossomOfVertex = new Int32Array(vertexCount);
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    let node = parent[vertex] as number;
    for (; node !== -1 && known[node] === -2; node = parent[node] as number) way.push(node);
    let around = node === -1 ? -1 : (known[node] as number);
    for (let inside = way.pop(); inside !== undefined; inside = way.pop()) {
      if ((forest.dual[inside] as number) > 0) {
        parents.push(around);
        around = duals.push(forest.dual[inside] as number) - 1;
      }
      known[inside] = around;
    }
    blossomOfVertex[vertex] = around;
  }
  return {
    offset,
    vertexDual: dual.map((value) => value + offset),
    blossomOfVertex,
    blossomParent: Int32Array.from(parents),
    blossomDual: Float64Array.from(duals),
  };
}
