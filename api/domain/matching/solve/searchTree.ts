import type { Adjacency } from './adjacency.ts';
import { BlossomForest } from './blossomForest.ts';
import type { Start } from './fractionalMatching.ts';
import { Frontier } from './frontier.ts';

/** Roles of a vertex: not in the tree; at an even distance from the root; at an odd distance. */
const free = 0;
const outer = 1;
const inner = 2;

/**
 * One alternating tree, grown in the order of time like Dijkstra's, so that only what it reaches is touched. Time is how
 * much the root's dual has fallen. While the tree stands, duals are stored so that they need no touch as time goes by: an
 * outer vertex's real dual is `dual - time`, an inner one's `dual + time - since` of its group; an outer blossom's is
 * `dual + 2 time`, an inner one's `2 (expandAt - time)`. In half units every event falls on a whole number.
 *
 * A group is an outermost node of the forest by a small number that the largest part keeps in a merge or a split, so that
 * vertices seldom change groups.
 */
export class SearchTree {
  readonly forest: BlossomForest;
  readonly frontier: Frontier;
  readonly dual: Float64Array;
  readonly mate: Int32Array;
  readonly group: Int32Array;
  /** By group: its node (-1: no such group); for inner ones since when, until when, and the tree edge that reached it. */
  readonly node: Int32Array;
  readonly since: Float64Array;
  readonly expandAt: Float64Array;
  readonly entryFrom: Int32Array;
  readonly entryTo: Int32Array;
  /** By group: the number of the climb to the root that passed it last. */
  readonly passed: Int32Array;
  climbs = 0;
  /** How many vertices became outer so far. */
  outerCount = 0;
  readonly #graph: Adjacency;
  readonly #floor: number;
  readonly #role: Uint8Array;
  /** In the order in which they became outer. */
  readonly #outerVertices: Int32Array;
  readonly #innerGroups: number[] = [];
  readonly #outerBlossoms: number[] = [];
  readonly #unusedGroups: number[] = [];

  constructor(graph: Adjacency, floor: number, { dual, mate }: Start) {
    const { vertexCount } = graph;
    this.#graph = graph;
    this.#floor = floor;
    this.dual = dual;
    this.mate = mate;
    this.forest = new BlossomForest(vertexCount);
    this.frontier = new Frontier(vertexCount, floor);
    this.#role = new Uint8Array(vertexCount);
    this.group = Int32Array.from(mate.keys());
    this.node = Int32Array.from(mate.keys());
    this.since = new Float64Array(vertexCount);
    this.expandAt = new Float64Array(vertexCount);
    this.entryFrom = new Int32Array(vertexCount);
    this.entryTo = new Int32Array(vertexCount);
    this.passed = new Int32Array(vertexCount);
    this.#outerVertices = new Int32Array(vertexCount);
  }

  nodeOf(vertex: number): number {
    return this.node[this.group[vertex] as number] as number;
  }

  /** The vertex to which a vertex's outermost node is matched, -1 without one. */
  mateOfNodeOf(vertex: number): number {
    return this.mate[this.forest.base[this.nodeOf(vertex)] as number] as number;
  }

  /** Is the vertex unmatched, with something left to win? */
  isOpen(vertex: number): boolean {
    const isBase = this.forest.base[this.nodeOf(vertex)] === vertex;
    return isBase && this.mate[vertex] === -1 && (this.dual[vertex] as number) > this.#floor;
  }

  isInner(vertex: number): boolean {
    return this.#role[vertex] === inner;
  }

  /** Gives the vertices of a node a group of another number. */
  moveTo(group: number, node: number): void {
    const { forest, group: groups } = this;
    const count = forest.listVertices(node);
    for (let at = 0; at < count; at += 1) groups[forest.listed[at] as number] = group;
  }

  takeGroup(): number {
    return this.#unusedGroups.pop() ?? -1;
  }

  dropGroup(group: number): void {
    this.node[group] = -1;
    this.#unusedGroups.push(group);
  }

  isDueToGrow(vertex: number, time: number): boolean {
    return this.#role[vertex] === free && this.frontier.reach[vertex] === time;
  }

  isDueToExpand(group: number, time: number): boolean {
    const node = this.node[group] as number;
    return node !== -1 && this.expandAt[group] === time && this.isInner(this.forest.base[node] as number);
  }

  /** A free vertex has been reached through its best edge: its group is inner, its mate's group outer. */
  grow(vertex: number, time: number): void {
    const { forest } = this;
    const group = this.group[vertex] as number;
    const node = this.node[group] as number;
    this.since[group] = time;
    this.markInner(group, this.frontier.from[vertex] as number, vertex, time);
    const count = forest.listVertices(node);
    for (let at = 0; at < count; at += 1) this.#role[forest.listed[at] as number] = inner;
    const before = this.outerCount;
    this.markOuter(this.nodeOf(this.mate[forest.base[node] as number] as number), time, 0);
    this.scanFrom(before);
  }

  /** Only the group's own record; `since` is for the caller, because a part of a blossom has its whole's. */
  markInner(group: number, entryFrom: number, entryTo: number, time: number): void {
    const { vertexCount, dual } = this.forest;
    const node = this.node[group] as number;
    this.entryFrom[group] = entryFrom;
    this.entryTo[group] = entryTo;
    this.#innerGroups.push(group);
    this.expandAt[group] = node < vertexCount ? Infinity : time + (dual[node] as number) / 2;
    if (node >= vertexCount) this.frontier.events.push(this.expandAt[group] as number, vertexCount + group);
  }

  /** A free node, or a part of an inner one whose vertices have gained `gain` by now; to be scanned when all is marked. */
  markOuter(node: number, time: number, gain: number): void {
    const { forest } = this;
    if (node >= forest.vertexCount) this.trackOuterBlossom(node, time);
    const count = forest.listVertices(node);
    for (let at = 0; at < count; at += 1) this.markOuterVertex(forest.listed[at] as number, time + gain);
  }

  trackOuterBlossom(node: number, time: number): void {
    this.forest.dual[node] = (this.forest.dual[node] as number) - 2 * time;
    this.#outerBlossoms.push(node);
  }

  markOuterVertex(vertex: number, shift: number): void {
    const dual = (this.dual[vertex] as number) + shift;
    this.dual[vertex] = dual;
    this.#role[vertex] = outer;
    this.#outerVertices[this.outerCount++] = vertex;
    this.frontier.mindFloor(vertex, dual);
  }

  /** An inner vertex leaves the tree. */
  release(vertex: number, gain: number): void {
    this.dual[vertex] = (this.dual[vertex] as number) + gain;
    this.#role[vertex] = free;
    this.frontier.reach[vertex] = Infinity;
  }

  /** Looks at the edges of all that became outer from that count on. */
  scanFrom(count: number): void {
    for (let at = count; at < this.outerCount; at += 1) this.#scan(this.#outerVertices[at] as number);
  }

  #scan(vertex: number): void {
    const { start, arcs } = this.#graph;
    const { dual, group, frontier } = this;
    const { reach } = frontier;
    const role = this.#role;
    const own = dual[vertex] as number;
    const stop = start[vertex + 1] as number;
    for (let k = start[vertex] as number; k < stop; k += 1) {
      const other = arcs[2 * k] as number;
      const otherRole = role[other];
      if (otherRole === inner) continue;
      const slack = own + (dual[other] as number) - 2 * (arcs[2 * k + 1] as number);
      if (otherRole === free) {
        if (slack < frontier.end && slack < (reach[other] as number)) this.#offer(other, vertex, slack);
      } else if (slack < 2 * frontier.end && group[other] !== group[vertex]) {
        frontier.offerCycle(vertex, other, slack / 2);
      }
    }
  }

  /** Looks for the outer vertices around a free one: those that it did not hear from while it was inner. */
  scanBack(vertex: number): void {
    const { start, arcs } = this.#graph;
    for (let k = start[vertex] as number; k < (start[vertex + 1] as number); k += 1) {
      const other = arcs[2 * k] as number;
      if (this.#role[other] !== outer) continue;
      const slack = (this.dual[vertex] as number) + (this.dual[other] as number) - 2 * (arcs[2 * k + 1] as number);
      if (slack < this.frontier.end && slack < (this.frontier.reach[vertex] as number))
        this.#offer(vertex, other, slack);
    }
  }

  #offer(vertex: number, from: number, time: number): void {
    if (this.mateOfNodeOf(vertex) === -1) this.frontier.endAt(time, from, vertex);
    else this.frontier.offerVertex(vertex, from, time);
  }

  /** Everything the tree touched gets its real dual as of the end, and the tree is gone. */
  settle(): void {
    const { dual, forest } = this;
    const { end } = this.frontier;
    for (let at = 0; at < this.outerCount; at += 1) {
      const vertex = this.#outerVertices[at] as number;
      dual[vertex] = (dual[vertex] as number) - end;
      this.#role[vertex] = free;
    }
    for (const node of this.#outerBlossoms) {
      if (forest.parent[node] === -1) forest.dual[node] = (forest.dual[node] as number) + 2 * end;
    }
    for (const group of this.#innerGroups) {
      const node = this.node[group] as number;
      if (node === -1 || !this.isInner(forest.base[node] as number)) continue;
      const gain = end - (this.since[group] as number);
      const count = forest.listVertices(node);
      for (let at = 0; at < count; at += 1) this.release(forest.listed[at] as number, gain);
      if (node >= forest.vertexCount) forest.dual[node] = 2 * ((this.expandAt[group] as number) - end);
    }
    this.outerCount = this.#innerGroups.length = this.#outerBlossoms.length = 0;
    this.frontier.clear();
  }
}
