/**
 * The blossoms of a certificate, which may be garbage: which contains which, sums along the nesting, and
 * which blossom is the innermost around two others. Blossoms nest tens of thousands deep, so that question is answered
 * over heavy paths (Sleator and Tarjan 1983), in O(log n) steps, and nothing recurs.
 */
export class BlossomTree {
  /** Is every parent a blossom or -1, with no circle among them? */
  readonly isForest: boolean;
  /** Outermost first; only as long as all blossoms if it is a forest. */
  readonly order: Int32Array;
  readonly #parent: Int32Array;
  readonly #depth: Int32Array;
  /** The outermost blossom of the heavy path. */
  readonly #head: Int32Array;

  constructor(parent: Int32Array) {
    this.#parent = parent;
    this.order = outermostFirst(parent);
    this.isForest = this.order.length === parent.length;
    this.#depth = new Int32Array(parent.length);
    this.#head = Int32Array.from(parent.keys());
    const size = new Int32Array(parent.length).fill(1);
    const heavy = new Int32Array(parent.length).fill(-1);
    for (let at = this.order.length - 1; at >= 0; at -= 1) {
      const blossom = this.order[at] ?? -1;
      const around = parent[blossom] ?? -1;
      if (around === -1) continue;
      size[around] = (size[around] ?? 0) + (size[blossom] ?? 0);
      const rival = heavy[around] ?? -1;
      if (rival === -1 || (size[blossom] ?? 0) > (size[rival] ?? 0)) heavy[around] = blossom;
    }
    for (const blossom of this.order) {
      const around = parent[blossom] ?? -1;
      if (around === -1) continue;
      this.#depth[blossom] = (this.#depth[around] ?? 0) + 1;
      if (heavy[around] === blossom) this.#head[blossom] = this.#head[around] ?? 0;
    }
  }

  /** The innermost blossom around both, -1 without one. */
  around(a: number, b: number): number {
    let [x, y] = [a, b];
    while (x !== -1 && y !== -1) {
      const [headX, headY] = [this.#head[x] ?? 0, this.#head[y] ?? 0];
      const [depthX, depthY] = [this.#depth[headX] ?? 0, this.#depth[headY] ?? 0];
      if (headX === headY) return (this.#depth[x] ?? 0) < (this.#depth[y] ?? 0) ? x : y;
      if (depthX >= depthY) x = this.#parent[headX] ?? -1;
      else y = this.#parent[headY] ?? -1;
    }
    return -1;
  }

  /** For each blossom the sum of the values of itself and all around it. */
  sumsOutward(values: Float64Array): Float64Array {
    const sums = values.slice();
    for (const blossom of this.order) {
      const around = this.#parent[blossom] ?? -1;
      if (around !== -1) sums[blossom] = (sums[blossom] ?? 0) + (sums[around] ?? 0);
    }
    return sums;
  }

  /** For each blossom the sum of the counts of itself and all inside. */
  sumsInward(counts: Int32Array): Int32Array {
    const sums = counts.slice();
    for (let at = this.order.length - 1; at >= 0; at -= 1) {
      const blossom = this.order[at] ?? -1;
      const around = this.#parent[blossom] ?? -1;
      if (around !== -1) sums[around] = (sums[around] ?? 0) + (sums[blossom] ?? 0);
    }
    return sums;
  }
}

/** Peels innermost blossoms off, layer by layer; what lies on a circle, or in none that exists, is never reached. */
function outermostFirst(parent: Int32Array): Int32Array {
  const inside = new Int32Array(parent.length);
  for (const around of parent) {
    if (around < -1 || around >= parent.length) return new Int32Array(0);
    if (around !== -1) inside[around] = (inside[around] ?? 0) + 1;
  }
  const order: number[] = [];
  for (const [blossom, count] of inside.entries()) if (count === 0) order.push(blossom);
  for (let at = 0; at < order.length; at += 1) {
    const around = parent[order[at] ?? -1] ?? -1;
    if (around === -1) continue;
    inside[around] = (inside[around] ?? 0) - 1;
    if (inside[around] === 0) order.push(around);
  }
  return Int32Array.from(order.reverse());
}
