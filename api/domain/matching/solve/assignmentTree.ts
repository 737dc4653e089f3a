import { EventQueue } from './eventQueue.ts';
import type { MenteeAdjacency } from './menteeAdjacency.ts';

/**
 * The search for one more mentee's place. Time is how much the mentee's dual has fallen. While it runs, the dual of a
 * mentee in the tree is stored as of time 0 (real: dual - time), and a mentor in the tree has gained time - reach.
 */
export class AssignmentTree {
  readonly mentorOf: Int32Array;
  /** Without the offset that puts cardinality first, so that it ends at `floor` and not at 0. */
  readonly menteeDual: Float64Array;
  readonly mentorDual: Float64Array;
  readonly #graph: MenteeAdjacency;
  readonly #floor: number;
  readonly #places: Int32Array;
  /** The mentees of a mentor: the first, and for each mentee the next and the one before. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #isReached: Uint8Array;
  /** The earliest moment at which the tree reaches a mentor, and from which mentee. */
  readonly #reach: Float64Array;
  readonly #from: Int32Array;
  readonly #events = new EventQueue();
  readonly #mentees: Int32Array;
  #menteeCount = 0;
  readonly #seen: Int32Array;
  #seenCount = 0;
  /** The search ends here at the latest: a mentee gets the mentor given, or (-1) goes without. */
  #end = 0;
  #endMentee = -1;
  #endMentor = -1;

  constructor(graph: MenteeAdjacency, mentorCapacity: Int32Array, floor: number) {
    const [mentees, mentors] = [graph.menteeCount, mentorCapacity.length];
    this.#graph = graph;
    this.#floor = floor;
    this.#places = mentorCapacity.slice();
    this.mentorOf = new Int32Array(mentees).fill(-1);
    this.menteeDual = new Float64Array(mentees);
    this.mentorDual = new Float64Array(mentors);
    this.#first = new Int32Array(mentors).fill(-1);
    this.#next = new Int32Array(mentees).fill(-1);
    this.#previous = new Int32Array(mentees).fill(-1);
    this.#isReached = new Uint8Array(mentors);
    this.#reach = new Float64Array(mentors).fill(Infinity);
    this.#from = new Int32Array(mentors);
    this.#mentees = new Int32Array(mentees);
    this.#seen = new Int32Array(mentors);
  }

  /** Finds the mentee a place, moving others where that is worth it; whoever ends without one has lost the least. */
  assign(mentee: number): void {
    this.#end = Infinity;
    this.menteeDual[mentee] = this.#leastDual(mentee);
    this.#enter(mentee, 0);
    const [events, reach] = [this.#events, this.#reach];
    while (events.size > 0) {
      const mentor = events.pop();
      const { time } = events;
      if (time >= this.#end) break;
      if (this.#isReached[mentor] === 1 || time > (reach[mentor] as number)) continue;
      this.#isReached[mentor] = 1;
      for (let held = this.#first[mentor] as number; held !== -1; held = this.#next[held] as number)
        this.#enter(held, time);
    }
    this.#settle();
    this.#move(this.#endMentee, this.#endMentor);
  }

  /** The least dual with which all edges of the mentee are covered. */
  #leastDual(mentee: number): number {
    const { start, arcs } = this.#graph;
    let least = this.#floor;
    for (let k = start[mentee] as number; k < (start[mentee + 1] as number); k += 1) {
      const needed = (arcs[2 * k + 1] as number) - (this.mentorDual[arcs[2 * k] as number] as number);
      if (needed > least) least = needed;
    }
    return least;
  }

  #enter(mentee: number, time: number): void {
    const { start, arcs } = this.#graph;
    const [mentorDual, reach, isReached] = [this.mentorDual, this.#reach, this.#isReached];
    const own = (this.menteeDual[mentee] as number) + time;
    this.menteeDual[mentee] = own;
    this.#mentees[this.#menteeCount++] = mentee;
    if (own - this.#floor < this.#end) this.#endAt(own - this.#floor, mentee, -1);
    const stop = start[mentee + 1] as number;
    for (let k = start[mentee] as number; k < stop; k += 1) {
      const mentor = arcs[2 * k] as number;
      const slack = own + (mentorDual[mentor] as number) - (arcs[2 * k + 1] as number);
      if (slack >= this.#end || slack >= (reach[mentor] as number) || isReached[mentor] === 1) continue;
      if ((this.#places[mentor] as number) > 0) {
        this.#endAt(slack, mentee, mentor);
        continue;
      }
      // A capacity of 0 holds nobody whom the search could go on to.
      if (reach[mentor] === Infinity) this.#seen[this.#seenCount++] = mentor;
      reach[mentor] = slack;
      this.#from[mentor] = mentee;
      this.#events.push(slack, mentor);
    }
  }

  #endAt(time: number, mentee: number, mentor: number): void {
    this.#end = time;
    this.#endMentee = mentee;
    this.#endMentor = mentor;
  }

  #settle(): void {
    const end = this.#end;
    for (let at = 0; at < this.#menteeCount; at += 1) {
      const mentee = this.#mentees[at] as number;
      this.menteeDual[mentee] = (this.menteeDual[mentee] as number) - end;
    }
    for (let at = 0; at < this.#seenCount; at += 1) {
      const mentor = this.#seen[at] as number;
      if (this.#isReached[mentor] === 1)
        this.mentorDual[mentor] = (this.mentorDual[mentor] as number) + end - (this.#reach[mentor] as number);
      this.#reach[mentor] = Infinity;
      this.#isReached[mentor] = 0;
    }
    this.#menteeCount = this.#seenCount = 0;
    this.#events.clear();
  }

  /** Along the path back to the mentee who was searched for, everybody takes the place that the one after them leaves. */
  #move(mentee: number, mentor: number): void {
    let [at, to] = [mentee, mentor];
    if (to !== -1) this.#places[to] = (this.#places[to] as number) - 1;
    for (;;) {
      const left = this.mentorOf[at] as number;
      if (left !== -1) this.#leave(at, left);
      this.mentorOf[at] = to;
      if (to !== -1) this.#join(at, to);
      if (left === -1) return;
      at = this.#from[left] as number;
      to = left;
    }
  }

  #join(mentee: number, mentor: number): void {
    const first = this.#first[mentor] as number;
    this.#next[mentee] = first;
    this.#previous[mentee] = -1;
    if (first !== -1) this.#previous[first] = mentee;
    this.#first[mentor] = mentee;
  }

  #leave(mentee: number, mentor: number): void {
    const [next, previous] = [this.#next[mentee] as number, this.#previous[mentee] as number];
    if (previous === -1) this.#first[mentor] = next;
    else this.#next[previous] = next;
    if (next !== -1) this.#previous[next] = previous;
  }
}
