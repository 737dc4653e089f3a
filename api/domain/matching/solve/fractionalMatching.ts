import type { Adjacency } from './adjacency.ts';
import { EventQueue } from './eventQueue.ts';
import { timeSlices } from './timeSlices.ts';

const outer = 1;
const inner = 2;
/** Outer, and passed on the way up from the ends of an edge that closes a cycle. */
const passed = 3;

/**
 * Where the blossom algorithm starts: duals that are feasible, and a matching of tight edges that only odd cycles keep
 * from being optimal. `mate` is -1 for a vertex left over; its dual is above `floor` only if it is still to be matched.
 */
export interface Start {
  readonly dual: Float64Array;
  readonly mate: Int32Array;
}

/**
 * The fractional matching (Balinski 1965): without the odd set constraints an optimum consists of edges and odd cycles
 * of halves, and shortest paths from one vertex after the other find it, with no blossom ever. Mostly few cycles remain.
 */
export class FractionalMatching {
  readonly #graph: Adjacency;
  /** No dual goes below: 0, or minus the offset that puts cardinality first. */
  readonly #floor: number;
  readonly #dual: Float64Array;
  readonly #mate: Int32Array;
  /** The next vertex on a cycle of halves, -1 off the cycles. */
  readonly #onward: Int32Array;
  readonly #label: Uint8Array;
  /** The earliest moment at which a tree reaches the vertex, and from where. */
  readonly #reach: Float64Array;
  readonly #from: Int32Array;
  readonly #events = new EventQueue();
  /** Vertices of the tree: outer ones, inner ones; and all whose reach has been set. */
  readonly #outer: Int32Array;
  readonly #seen: Int32Array;
  #outerCount = 0;
  #seenCount = 0;
  /**
   * The search ends here at the latest: with the edge from #endFrom to #endTo; with #endFrom's dual at the floor (#endTo is
   * -1); or because its slice of time is over (both are).
   */
  #end = 0;
  #endFrom = -1;
  #endTo = -1;

  constructor(graph: Adjacency, floor: number) {
    const { vertexCount } = graph;
    this.#graph = graph;
    this.#floor = floor;
    this.#dual = new Float64Array(vertexCount);
    this.#mate = new Int32Array(vertexCount).fill(-1);
    this.#onward = new Int32Array(vertexCount).fill(-1);
    this.#label = new Uint8Array(vertexCount);
    this.#reach = new Float64Array(vertexCount).fill(Infinity);
    this.#from = new Int32Array(vertexCount);
    this.#outer = new Int32Array(vertexCount);
    this.#seen = new Int32Array(vertexCount);
  }

  solve(): Start {
    this.#startGreedily();
    for (const limit of timeSlices(this.#graph.maxWeight)) {
      for (let vertex = 0; vertex < this.#mate.length; vertex += 1) {
        const isOpen = this.#mate[vertex] === -1 && this.#onward[vertex] === -1;
        if (isOpen && (this.#dual[vertex] as number) > this.#floor) this.#searchFrom(vertex, limit);
      }
    }
    for (let vertex = 0; vertex < this.#mate.length; vertex += 1) {
      if (this.#onward[vertex] !== -1) this.#openCycle(vertex, -1);
    }
    return { dual: this.#dual, mate: this.#mate };
  }

  /** Each dual as high as its heaviest edge needs, then lowered vertex by vertex until an edge is tight: often a match. */
  #startGreedily(): void {
    const { start, arcs, vertexCount } = this.#graph;
    const [dual, mate, floor] = [this.#dual, this.#mate, this.#floor];
    for (let vertex = 0; vertex < vertexCount; vertex += 1) {
      let heaviest = -1;
      for (let k = start[vertex] as number; k < (start[vertex + 1] as number); k += 1)
        heaviest = Math.max(heaviest, arcs[2 * k + 1] as number);
      dual[vertex] = heaviest < 0 ? floor : heaviest;
    }
    for (let vertex = 0; vertex < vertexCount; vertex += 1) {
      if (mate[vertex] !== -1) continue;
      let least = (dual[vertex] as number) - floor;
      let partner = -1;
      for (let k = start[vertex] as number; k < (start[vertex + 1] as number); k += 1) {
        const other = arcs[2 * k] as number;
        const slack = (dual[vertex] as number) + (dual[other] as number) - 2 * (arcs[2 * k + 1] as number);
        if (slack > least || (slack === least && (partner !== -1 || mate[other] !== -1))) continue;
        least = slack;
        partner = mate[other] === -1 ? other : -1;
      }
      dual[vertex] = (dual[vertex] as number) - least;
      if (partner === -1) continue;
      mate[vertex] = partner;
      mate[partner] = vertex;
    }
  }

  #searchFrom(root: number, limit: number): void {
    const [dual, label, reach, events] = [this.#dual, this.#label, this.#reach, this.#events];
    this.#end = limit;
    this.#endFrom = this.#endTo = -1;
    this.#makeOuter(root, 0);
    while (events.size > 0) {
      const vertex = events.pop();
      const { time } = events;
      if (time >= this.#end) break;
      if (label[vertex] !== 0 || time > (reach[vertex] as number)) continue;
      label[vertex] = inner;
      this.#makeOuter(this.#mate[vertex] as number, time);
    }
    const end = this.#end;
    // Inner vertices have gained since they were reached; outer duals were stored as of the start of the search.
    for (let at = 0; at < this.#seenCount; at += 1) {
      const vertex = this.#seen[at] as number;
      if (label[vertex] === inner) dual[vertex] = (dual[vertex] as number) + end - (reach[vertex] as number);
      reach[vertex] = Infinity;
    }
    for (let at = 0; at < this.#outerCount; at += 1)
      dual[this.#outer[at] as number] = (dual[this.#outer[at] as number] as number) - end;
    this.#finish();
    for (let at = 0; at < this.#seenCount; at += 1) label[this.#seen[at] as number] = 0;
    for (let at = 0; at < this.#outerCount; at += 1) label[this.#outer[at] as number] = 0;
    this.#seenCount = this.#outerCount = 0;
    events.clear();
  }

  #makeOuter(vertex: number, time: number): void {
    const { start, arcs } = this.#graph;
    const [dual, mate, label] = [this.#dual, this.#mate, this.#label];
    const [reach, from, events] = [this.#reach, this.#from, this.#events];
    const own = (dual[vertex] as number) + time;
    dual[vertex] = own;
    label[vertex] = outer;
    this.#outer[this.#outerCount++] = vertex;
    if (own - this.#floor < this.#end) this.#endAt(own - this.#floor, vertex, -1);
    const stop = start[vertex + 1] as number;
    for (let k = start[vertex] as number; k < stop; k += 1) {
      const other = arcs[2 * k] as number;
      const role = label[other];
      if (role === inner) continue;
      const slack = own + (dual[other] as number) - 2 * (arcs[2 * k + 1] as number);
      if (role === outer) {
        if (slack < 2 * this.#end) this.#endAt(slack / 2, vertex, other);
      } else if (slack < this.#end && slack < (reach[other] as number)) {
        if (mate[other] === -1) {
          this.#endAt(slack, vertex, other);
          continue;
        }
        if (reach[other] === Infinity) this.#seen[this.#seenCount++] = other;
        reach[other] = slack;
        from[other] = vertex;
        events.push(slack, other);
      }
    }
  }

  #endAt(time: number, from: number, to: number): void {
    this.#end = time;
    this.#endFrom = from;
    this.#endTo = to;
  }

  #finish(): void {
    const [from, to] = [this.#endFrom, this.#endTo];
    if (from === -1) return;
    if (to === -1) return this.#flip(from, -1);
    if (this.#label[to] === outer) return this.#closeCycle(from, to);
    if (this.#onward[to] !== -1) this.#openCycle(to, from);
    this.#mate[to] = from;
    this.#flip(from, to);
  }

  /** Swaps matched and unmatched edges from an outer vertex up to the root; the vertex gets the mate given. */
  #flip(vertex: number, mate: number): void {
    let [at, partner] = [vertex, mate];
    for (;;) {
      const above = this.#mate[at] as number;
      this.#mate[at] = partner;
      if (above === -1) return;
      at = this.#from[above] as number;
      partner = above;
      this.#mate[above] = at;
    }
  }

  /** Takes a cycle apart: one vertex gets the mate given, the others marry along the cycle. */
  #openCycle(vertex: number, mate: number): void {
    const [onward, mates] = [this.#onward, this.#mate];
    let at = onward[vertex] as number;
    mates[vertex] = mate;
    onward[vertex] = -1;
    while (at !== vertex) {
      const next = onward[at] as number;
      const after = onward[next] as number;
      mates[at] = next;
      mates[next] = at;
      onward[at] = onward[next] = -1;
      at = after;
    }
  }

  /** The two tree paths from `a` and `b` up to where they meet become a cycle of halves; from there on up: swapped. */
  #closeCycle(a: number, b: number): void {
    const [onward, mate, from] = [this.#onward, this.#mate, this.#from];
    const meeting = this.#meetingOf(a, b);
    for (let at = a; at !== meeting;) {
      const partner = mate[at] as number;
      onward[at] = partner;
      at = onward[partner] = from[partner] as number;
    }
    onward[b] = a;
    for (let at = b; at !== meeting;) {
      const partner = mate[at] as number;
      onward[partner] = at;
      at = from[partner] as number;
      onward[at] = partner;
    }
    this.#flip(meeting, -1);
    for (let at = onward[meeting] as number; at !== meeting; at = onward[at] as number) mate[at] = -1;
  }

  #meetingOf(a: number, b: number): number {
    let [at, waiting] = [a, b];
    for (;;) {
      if (at !== -1) {
        if (this.#label[at] === passed) return at;
        this.#label[at] = passed;
        const partner = this.#mate[at] as number;
        at = partner === -1 ? -1 : (this.#from[partner] as number);
      }
      [at, waiting] = [waiting, at];
    }
  }
}
