/**
 * Blossoms as a forest in flat arrays: nodes 0 to n - 1 are the vertices, those from n on are blossoms. The children of a
 * blossom form a cycle, and each knows the edge to the next one. Blossoms nest tens of thousands deep, so nothing here
 * recurs, and what is inside is kept lazily: only an outermost node's base and its mate are right at every moment.
 */
export class BlossomForest {
  readonly vertexCount: number;
  /** The blossom around a node, -1 for an outermost one. */
  readonly parent: Int32Array;
  /** The neighbours on the parent's cycle. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** The edge to the next node of the cycle: its vertex in this node, and its vertex in the next. */
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  /** Some child of a blossom. */
  readonly child: Int32Array;
  /** The vertex whose matched edge leaves the node. */
  readonly base: Int32Array;
  /** Vertices inside. */
  readonly size: Int32Array;
  /** The dual of a blossom; while it is in a tree, see TreeSearch. */
  readonly dual: Float64Array;
  /** Vertices of the node listed last. */
  readonly listed: Int32Array;
  readonly #unused: Int32Array;
  #unusedCount = 0;
  /** The child that holds a vertex, for the vertex asked for last. */
  readonly #toward: Int32Array;
  readonly #towardVertex: Int32Array;

  constructor(vertexCount: number) {
    // Sets that nest or are apart, each with three children at least: never more than (n - 1) / 2 of them.
    const nodes = vertexCount + (vertexCount >> 1) + 1;
    this.vertexCount = vertexCount;
    this.parent = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(nodes);
    this.previous = new Int32Array(nodes);
    this.linkFrom = new Int32Array(nodes);
    this.linkTo = new Int32Array(nodes);
    this.child = new Int32Array(nodes);
    this.base = Int32Array.from({ length: nodes }, (_, node) => node);
    this.size = new Int32Array(nodes).fill(1);
    this.dual = new Float64Array(nodes);
    this.listed = new Int32Array(vertexCount);
    this.#unused = new Int32Array(nodes - vertexCount);
    for (let node = nodes - 1; node >= vertexCount; node -= 1) this.#unused[this.#unusedCount++] = node;
    this.#toward = new Int32Array(nodes);
    this.#towardVertex = new Int32Array(nodes).fill(-1);
  }

  /** A new outermost blossom around a cycle that `next`, `linkFrom` and `linkTo` already describe. */
  enclose(first: number): number {
    const blossom = this.#unused[--this.#unusedCount] as number;
    let size = 0;
    let node = first;
    do {
      const next = this.next[node] as number;
      this.parent[node] = blossom;
      this.previous[next] = node;
      size += this.size[node] as number;
      node = next;
    } while (node !== first);
    this.parent[blossom] = -1;
    this.child[blossom] = first;
    this.base[blossom] = this.base[first] as number;
    this.size[blossom] = size;
    this.#towardVertex[blossom] = -1;
    return blossom;
  }

  /**
   * Dissolves an outermost blossom: its children are outermost now, and matched inside along the cycle, starting beside
   * the one that holds the base. Answers that child.
   */
  dissolve(blossom: number, mate: Int32Array): number {
    const { next, base, linkFrom, linkTo, parent } = this;
    const baseVertex = base[blossom] as number;
    const first = this.childToward(blossom, baseVertex);
    base[first] = baseVertex;
    parent[first] = -1;
    for (let node = next[first] as number; node !== first;) {
      const other = next[node] as number;
      const [a, b] = [linkFrom[node] as number, linkTo[node] as number];
      base[node] = a;
      base[other] = b;
      mate[a] = b;
      mate[b] = a;
      parent[node] = parent[other] = -1;
      node = next[other] as number;
    }
    this.#unused[this.#unusedCount++] = blossom;
    return first;
  }

  /** The child of a blossom that holds the vertex. Climbs once: every blossom on the way remembers what it saw. */
  childToward(blossom: number, vertex: number): number {
    const [toward, towardVertex, parent] = [this.#toward, this.#towardVertex, this.parent];
    if (towardVertex[blossom] !== vertex) {
      for (let node = vertex; node !== blossom;) {
        const up = parent[node] as number;
        toward[up] = node;
        towardVertex[up] = vertex;
        node = up;
      }
    }
    return toward[blossom] as number;
  }

  /** Writes the vertices of a node into `listed` and answers their number. */
  listVertices(root: number): number {
    const { vertexCount, child, next, parent, listed } = this;
    let count = 0;
    let node = root;
    for (;;) {
      while (node >= vertexCount) node = child[node] as number;
      listed[count++] = node;
      while (node !== root && next[node] === child[parent[node] as number]) node = parent[node] as number;
      if (node === root) return count;
      node = next[node] as number;
    }
  }
}
