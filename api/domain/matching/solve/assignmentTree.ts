import { EventQueue } from './eventQueue.ts';
import type { SharingGraph } from './sharingGraph.ts';

/**
 * The search for one more place of a source. Time is how much the source's dual has fallen. While it runs, the dual of a
 * source in the tree is stored as of time 0 (real: dual - time), and a sink in the tree has gained time - reach.
 */
export class AssignmentTree {
  /** Without the offset that puts cardinality first, so that it ends at `floor` and not at 0. */
  readonly sourceDual: Float64Array;
  readonly sinkDual: Float64Array;
  readonly #graph: SharingGraph;
  readonly #floor: number;
  /** The arcs that hold a place of a sink: the first, and for each the next and the one before. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  /** The arc that a source in the tree holds where the tree came from; -1 for the one that searches. */
  readonly #held: Int32Array;
  readonly #isEntered: Uint8Array;
  readonly #isReached: Uint8Array;
  /** The earliest moment at which the tree reaches a sink, and by which arc. */
  readonly #reach: Float64Array;
  readonly #from: Int32Array;
  readonly #events = new EventQueue();
  readonly #entered: Int32Array;
  #enteredCount = 0;
  readonly #seen: Int32Array;
  #seenCount = 0;
  /** The search ends here at the latest: a source gets the free place at the end of an arc, or (-1) gives one up. */
  #end = 0;
  #endSource = -1;
  #endArc = -1;

  constructor(graph: SharingGraph, floor: number) {
    const [sources, sinks, arcs] = [graph.units.length, graph.places.length, graph.sourceOf.length];
    this.#graph = graph;
    this.#floor = floor;
    this.sourceDual = new Float64Array(sources).fill(graph.maxWeight);
    this.sinkDual = new Float64Array(sinks);
    this.#first = new Int32Array(sinks).fill(-1);
    this.#next = new Int32Array(arcs);
    this.#previous = new Int32Array(arcs);
    this.#held = new Int32Array(sources);
    this.#isEntered = new Uint8Array(sources);
    this.#isReached = new Uint8Array(sinks);
    this.#reach = new Float64Array(sinks).fill(Infinity);
    this.#from = new Int32Array(sinks);
    this.#entered = new Int32Array(sources);
    this.#seen = new Int32Array(sinks);
  }

  /** Has the source a place left to look for, with something left to win? */
  isOpen(source: number): boolean {
    this.sourceDual[source] = this.#leastDual(source);
    return (this.#graph.units[source] as number) > 0 && (this.sourceDual[source] as number) > this.#floor;
  }

  /** Finds an open source a place, moving others where that is worth it; whoever gives one up for it has lost the least. */
  assign(source: number): void {
    const [events, reach, next] = [this.#events, this.#reach, this.#next];
    this.#end = Infinity;
    this.#enter(source, -1, 0);
    while (events.size > 0) {
      const sink = events.pop();
      const { time } = events;
      if (time >= this.#end) break;
      if (this.#isReached[sink] === 1 || time > (reach[sink] as number)) continue;
      this.#isReached[sink] = 1;
      for (let arc = this.#first[sink] as number; arc !== -1; arc = next[arc] as number) {
        const holder = this.#graph.sourceOf[arc] as number;
        if (this.#isEntered[holder] === 0) this.#enter(holder, arc, time);
      }
    }
    this.#settle();
    this.#move();
  }

  /** The sinks' places as the arcs that hold them. */
  *heldArcs(): Iterable<number> {
    for (const first of this.#first) {
      for (let arc = first; arc !== -1; arc = this.#next[arc] as number) yield arc;
    }
  }

  /** The least dual with which all arcs of the source are covered. */
  #leastDual(source: number): number {
    const { start, arcs } = this.#graph;
    let least = this.#floor;
    for (let k = start[source] as number; k < (start[source + 1] as number); k += 1) {
      const needed = (arcs[2 * k + 1] as number) - (this.sinkDual[arcs[2 * k] as number] as number);
      if (needed > least) least = needed;
    }
    return least;
  }

  #enter(source: number, held: number, time: number): void {
    const { start, arcs, places } = this.#graph;
    const [sinkDual, reach, isReached] = [this.sinkDual, this.#reach, this.#isReached];
    const own = (this.sourceDual[source] as number) + time;
    this.sourceDual[source] = own;
    this.#held[source] = held;
    this.#isEntered[source] = 1;
    this.#entered[this.#enteredCount++] = source;
    if (own - this.#floor < this.#end) this.#endAt(own - this.#floor, source, -1);
    const stop = start[source + 1] as number;
    for (let k = start[source] as number; k < stop; k += 1) {
      const sink = arcs[2 * k] as number;
      const slack = own + (sinkDual[sink] as number) - (arcs[2 * k + 1] as number);
      if (slack >= this.#end || slack >= (reach[sink] as number) || isReached[sink] === 1) continue;
      if ((places[sink] as number) > 0) {
        this.#endAt(slack, source, k);
        continue;
      }
      if (reach[sink] === Infinity) this.#seen[this.#seenCount++] = sink;
      reach[sink] = slack;
      this.#from[sink] = k;
      this.#events.push(slack, sink);
    }
  }

  #endAt(time: number, source: number, arc: number): void {
    this.#end = time;
    this.#endSource = source;
    this.#endArc = arc;
  }

  #settle(): void {
    const end = this.#end;
    for (let at = 0; at < this.#enteredCount; at += 1) {
      const source = this.#entered[at] as number;
      this.sourceDual[source] = (this.sourceDual[source] as number) - end;
      this.#isEntered[source] = 0;
    }
    for (let at = 0; at < this.#seenCount; at += 1) {
      const sink = this.#seen[at] as number;
      if (this.#isReached[sink] === 1)
        this.sinkDual[sink] = (this.sinkDual[sink] as number) + end - (this.#reach[sink] as number);
      this.#reach[sink] = Infinity;
      this.#isReached[sink] = 0;
    }
    this.#enteredCount = this.#seenCount = 0;
    this.#events.clear();
  }

  /** Along the path back to the source that searched, each takes a place that the one after it leaves. */
  #move(): void {
    const { units, places, arcs, sourceOf } = this.#graph;
    let [source, taken] = [this.#endSource, this.#endArc];
    if (taken === -1) units[source] = (units[source] as number) + 1;
    else places[arcs[2 * taken] as number] = (places[arcs[2 * taken] as number] as number) - 1;
    for (;;) {
      if (taken !== -1) this.#hold(taken);
      const left = this.#held[source] as number;
      if (left === -1) break;
      this.#release(left);
      taken = this.#from[arcs[2 * left] as number] as number;
      source = sourceOf[taken] as number;
    }
    units[source] = (units[source] as number) - 1;
  }

  #hold(arc: number): void {
    const sink = this.#graph.arcs[2 * arc] as number;
    const first = this.#first[sink] as number;
    this.#next[arc] = first;
    this.#previous[arc] = -1;
    if (first !== -1) this.#previous[first] = arc;
    this.#first[sink] = arc;
  }

  #release(arc: number): void {
    const [next, previous] = [this.#next[arc] as number, this.#previous[arc] as number];
    if (previous === -1) this.#first[this.#graph.arcs[2 * arc] as number] = next;
    else this.#next[previous] = next;
    if (next !== -1) this.#previous[next] = previous;
  }
}
