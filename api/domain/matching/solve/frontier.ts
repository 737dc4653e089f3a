import { EventQueue } from './eventQueue.ts';

/** What a tree may do next, in the order of time: reach a free vertex, close a cycle, open a blossom, or end. */
export class Frontier {
  readonly events = new EventQueue();
  /** The earliest moment at which the tree reaches a free vertex, and from where. */
  readonly reach: Float64Array;
  readonly from: Int32Array;
  /**
   * The search ends here at the latest: with the edge from endFrom to the unmatched endTo; with endFrom's dual at the floor
   * (endTo is -1); or because its slice of time is over (both are). Nothing later than this is ever queued.
   */
  end = Infinity;
  endFrom = -1;
  endTo = -1;
  readonly #floor: number;
  readonly #seen: number[] = [];
  /** Edges between outer vertices, each an event. */
  readonly #cycleFrom: number[] = [];
  readonly #cycleTo: number[] = [];

  constructor(vertexCount: number, floor: number) {
    this.#floor = floor;
    this.reach = new Float64Array(vertexCount).fill(Infinity);
    this.from = new Int32Array(vertexCount);
  }

  start(limit: number): void {
    this.end = limit;
    this.endFrom = this.endTo = -1;
  }

  endAt(time: number, from: number, to: number): void {
    this.end = time;
    this.endFrom = from;
    this.endTo = to;
  }

  /** An outer vertex whose dual, as of time 0, is this one can fall no further than to the floor. */
  mindFloor(vertex: number, dual: number): void {
    if (dual - this.#floor < this.end) this.endAt(dual - this.#floor, vertex, -1);
  }

  offerVertex(vertex: number, from: number, time: number): void {
    if (this.reach[vertex] === Infinity) this.#seen.push(vertex);
    this.reach[vertex] = time;
    this.from[vertex] = from;
    this.events.push(time, vertex);
  }

  offerCycle(from: number, to: number, time: number): void {
    this.events.push(time, -1 - this.#cycleFrom.length);
    this.#cycleFrom.push(from);
    this.#cycleTo.push(to);
  }

  /** The edge between outer vertices that a code below 0 means. */
  cycleEdge(code: number): readonly [number, number] {
    return [this.#cycleFrom[-1 - code] as number, this.#cycleTo[-1 - code] as number];
  }

  clear(): void {
    for (const vertex of this.#seen) this.reach[vertex] = Infinity;
    this.#seen.length = this.#cycleFrom.length = this.#cycleTo.length = 0;
    this.events.clear();
  }
}
