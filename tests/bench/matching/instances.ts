import type { MentoringEdges, WeightedEdges } from '../../../api/domain/matching/certificate.ts';
import { seeded } from '../../support/seeded.ts';

export interface Graph {
  vertexCount: number;
  edges: WeightedEdges;
}

export interface MentoringGraph {
  menteeCount: number;
  mentorCapacity: Int32Array;
  edges: MentoringEdges;
}

type Columns = [Int32Array, Int32Array, Int32Array];

/** Columns that grow; three numbers an edge. */
class EdgeList {
  #columns: Columns = [new Int32Array(1 << 16), new Int32Array(1 << 16), new Int32Array(1 << 16)];
  #count = 0;

  add(...edge: [number, number, number]): void {
    if (this.#count === this.#columns[0].length) this.#columns = this.#resized(2 * this.#count);
    for (const [at, column] of this.#columns.entries()) column[this.#count] = edge[at] ?? 0;
    this.#count += 1;
  }

  columns(): Columns {
    return this.#resized(this.#count);
  }

  #resized(length: number): Columns {
    const resize = (column: Int32Array): Int32Array => {
      const resized = new Int32Array(length);
      resized.set(column.subarray(0, this.#count));
      return resized;
    };
    const [u, v, weight] = this.#columns;
    return [resize(u), resize(v), resize(weight)];
  }
}

function graph(vertexCount: number, list: EdgeList): Graph {
  const [u, v, weight] = list.columns();
  return { vertexCount, edges: { u, v, weight } };
}

const skillCount = 400;
const taught = 4;
const wanted = 3;
/** How many others a person is compared with; who shares no skill with them would never be among the best. */
const compared = 300;

/** People with Zipf-distributed skills, each joined to the `neighbours` best of a few hundred who share a skill with them. */
export function candidateGraph(vertexCount: number, neighbours: number, seed = 1): Graph {
  const people = Array.from({ length: vertexCount }, (_, person) => person);
  const list = new EdgeList();
  const random = seeded(seed);
  const { score, comparable } = crowd(vertexCount, random);
  const known = new Set<number>();
  for (const person of people) {
    const best = bestOf(comparable(person), (other) => score(person, other), neighbours);
    for (const { other, quality } of best) {
      const key = Math.min(person, other) * vertexCount + Math.max(person, other);
      if (known.has(key)) continue;
      known.add(key);
      list.add(person, other, quality);
    }
  }
  return graph(vertexCount, list);
}

/** Mentees are the first of a crowd, mentors the rest, with one to three places each. */
export function mentoringGraph(menteeCount: number, mentorCount: number, neighbours: number, seed = 1): MentoringGraph {
  const random = seeded(seed);
  const { score, comparable } = crowd(menteeCount + mentorCount, random);
  const list = new EdgeList();
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const mentors = comparable(mentee).filter((other) => other >= menteeCount);
    for (const { other, quality } of bestOf(mentors, (other) => score(mentee, other), neighbours))
      list.add(mentee, other - menteeCount, quality);
  }
  const [mentee, mentor, weight] = list.columns();
  const mentorCapacity = Int32Array.from({ length: mentorCount }, () => 1 + Math.floor(random() * 3));
  return { menteeCount, mentorCapacity, edges: { mentee, mentor, weight } };
}

function crowd(size: number, random: () => number) {
  const zipf = Float64Array.from({ length: skillCount }, (_, at) => 1 / (at + 1));
  for (let at = 1; at < skillCount; at += 1) zipf[at] = (zipf[at] ?? 0) + (zipf[at - 1] ?? 0);
  const skill = (): number => {
    const drawn = random() * (zipf[skillCount - 1] ?? 0);
    return Math.max(
      0,
      zipf.findIndex((sum) => sum >= drawn),
    );
  };
  const teaches = Array.from({ length: size }, () => Array.from({ length: taught }, skill));
  const wants = Array.from({ length: size }, () => Array.from({ length: wanted }, skill));
  const zone = Uint8Array.from({ length: size }, () => Math.floor(random() * 6));
  const department = Uint8Array.from({ length: size }, () => Math.floor(random() * 16));
  const level = Uint8Array.from({ length: size }, () => Math.floor(random() * 5));
  const teachers = inverted(teaches);
  const learners = inverted(wants);
  const gain = (learner: number, teacher: number): number => {
    let missing = 1;
    for (const [rank, want] of (wants[learner] ?? []).entries())
      if (teaches[teacher]?.includes(want)) missing *= 1 - 0.8 / (1 + rank);
    return 1 - missing;
  };
  const score = (a: number, b: number): number => {
    const [comes, goes] = [gain(a, b), gain(b, a)];
    const learning = 0.35 * ((comes + goes) / 2) + 0.65 * Math.sqrt(comes * goes);
    const hours = 1 - Math.abs((zone[a] ?? 0) - (zone[b] ?? 0)) / 5;
    const gap = 1 - Math.abs((level[a] ?? 0) - (level[b] ?? 0)) / 4;
    const isElsewhere = department[a] === department[b] ? 0 : 1;
    return Math.round(10_000 * (0.6 * learning + 0.14 * hours + 0.12 * isElsewhere + 0.08 * gap + 0.06 * random()));
  };
  const comparable = (person: number): number[] => {
    const lists = [
      ...(wants[person] ?? []).map((at) => teachers[at]),
      ...(teaches[person] ?? []).map((at) => learners[at]),
    ];
    const others = new Set<number>();
    for (const people of lists) {
      const length = people?.length ?? 0;
      const share = Math.min(length, Math.ceil(compared / lists.length));
      const from = Math.floor(random() * length);
      for (let step = 0; step < share; step += 1) others.add(people?.[(from + step) % length] ?? person);
    }
    others.delete(person);
    return [...others];
  };
  return { score, comparable };
}

function inverted(lists: readonly number[][]): number[][] {
  const people: number[][] = Array.from({ length: skillCount }, () => []);
  for (const [person, list] of lists.entries()) for (const at of new Set(list)) people[at]?.push(person);
  return people;
}

function bestOf(others: readonly number[], score: (other: number) => number, limit: number) {
  return others
    .map((other) => ({ other, quality: score(other) }))
    .sort((a, b) => b.quality - a.quality)
    .slice(0, limit);
}

/** Points in a square, near ones joined: the nearer the heavier. Hard, because weights are alike in every neighbourhood. */
export function geometricGraph(vertexCount: number, seed = 1): Graph {
  const random = seeded(seed);
  const reach = Math.sqrt(3.63 / vertexCount);
  const cells = Math.floor(1 / reach);
  const points = Array.from({ length: vertexCount }, () => [random(), random()] as const);
  const cellOf = (coordinate: number): number => Math.min(cells - 1, Math.floor(coordinate * cells));
  const grid: number[][] = Array.from({ length: cells * cells }, () => []);
  for (const [at, [x, y]] of points.entries()) grid[cellOf(x) * cells + cellOf(y)]?.push(at);
  const list = new EdgeList();
  for (const [at, [x, y]] of points.entries()) {
    for (let column = cellOf(x) - 1; column <= cellOf(x) + 1; column += 1) {
      for (let row = cellOf(y) - 1; row <= cellOf(y) + 1; row += 1) {
        if (row < 0 || row >= cells) continue;
        for (const other of grid[column * cells + row] ?? []) {
          const [otherX, otherY] = points[other] ?? [2, 2];
          const distance = Math.hypot(x - otherX, y - otherY);
          if (other > at && distance < reach) list.add(at, other, Math.round(10_000 * (1 - distance / reach)));
        }
      }
    }
  }
  return graph(vertexCount, list);
}

/** Cliques of five, joined in cliques of five of such, and so on; the further out the lighter: blossoms in blossoms. As many of these, from the largest down, as there is room for. */
export function nestedCliques(vertexCount: number, seed = 1): Graph {
  const random = seeded(seed);
  const list = new EdgeList();
  const join = (from: number, size: number, weight: number): void => {
    if (size === 1) return;
    const part = size / 5;
    for (let a = 0; a < 5; a += 1) {
      join(from + a * part, part, weight + 1000);
      for (let b = a + 1; b < 5; b += 1)
        for (let times = 0; times < 3; times += 1)
          list.add(
            from + a * part + Math.floor(random() * part),
            from + b * part + Math.floor(random() * part),
            weight + Math.floor(random() * 3),
          );
    }
  };
  for (let from = 0; from < vertexCount;) {
    let size = 1;
    while (from + 5 * size <= vertexCount) size *= 5;
    join(from, size, 0);
    from += size;
  }
  return graph(vertexCount, list);
}

/** Few whom everybody wants: most stay alone, however the few are shared out. */
export function deficientGraph(vertexCount: number, wanted: number, seed = 1): Graph {
  const random = seeded(seed);
  const list = new EdgeList();
  for (let vertex = wanted; vertex < vertexCount; vertex += 1) {
    for (let times = 0; times < 10; times += 1)
      list.add(Math.floor(random() * wanted), vertex, Math.floor(random() * 10_001));
  }
  return graph(vertexCount, list);
}

/** A chain in which every blossom lies in the next one: as deep as it goes. */
export function deepBlossoms(depth: number): Graph {
  const list = new EdgeList();
  list.add(0, 1, 2 * depth);
  list.add(0, 2, 2 * depth);
  list.add(1, 2, 2 * depth);
  for (let at = 1; at < depth; at += 1) {
    const weight = 2 * (depth - at);
    list.add(2 * at, 2 * at + 1, weight);
    list.add(2 * at + 1, 2 * at + 2, weight);
    list.add(2 * at + 2, 2 * at - 1, weight);
  }
  return graph(2 * depth + 1, list);
}
