import { kernelCode } from './kernelCode.ts';

// Node has it; the language's own library leaves it to browsers.
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
};

type Scan = (from: number, to: number, comesEnd: number, givesEnd: number, out: number) => number;

/** People that one step looks at. */
export const step = 16;
/** Entries one direction can have; a profile has 40 at most. */
const mostEntries = 64;
const entrySize = 48;
const tableSize = 16;
const pageSize = 65_536;

/** Where one direction of a search is laid out in memory. */
export interface KernelSide {
  readonly list: number;
  /** By position, what rare skills come to; all 0 between two searches. */
  readonly rare: number;
}

/**
 * The kernel of `kernelCode.ts` with its memory: terms by position for every common skill, entries of whoever is searched
 * for, and what the last scan found. Adding up is exact but for sums over 255.
 */
export class LessonKernel {
  readonly bytes: Uint8Array;
  readonly comes: KernelSide;
  readonly gives: KernelSide;
  /** Tables of 32: what somebody must give at least, by what comes; elsewhere and in the same place. */
  readonly leastGives = 0;
  readonly leastGivesNear = 2 * tableSize;
  /** Places by position, as bytes; two may share one. */
  readonly places: number;
  readonly #numbers: Int32Array;
  readonly #planes: number;
  readonly #planeSize: number;
  readonly #out: number;
  readonly #scan: Scan;
  #found = 0;

  constructor(people: number, planes: number) {
    this.#planeSize = Math.ceil(people / step) * step;
    const listSize = mostEntries * entrySize;
    const lists = 5 * tableSize;
    this.places = lists + 2 * listSize;
    this.comes = { list: lists, rare: this.places + this.#planeSize };
    this.gives = { list: lists + listSize, rare: this.comes.rare + this.#planeSize };
    this.#planes = this.gives.rare + this.#planeSize;
    this.#out = this.#planes + planes * this.#planeSize;
    const size = this.#out + 8 * (this.#planeSize / step);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / pageSize) });
    this.bytes = new Uint8Array(memory.buffer);
    this.#numbers = new Int32Array(memory.buffer);
    const code = kernelCode({
      comesList: this.comes.list,
      givesList: this.gives.list,
      leastGives: this.leastGives,
      leastGivesNear: this.leastGivesNear,
      myPlace: 4 * tableSize,
      places: this.places,
      comesOfRare: this.comes.rare,
      givesOfRare: this.gives.rare,
    });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { m: { m: memory } });
    this.#scan = exports['scan'] as Scan;
  }

  /** Where a plane of one byte a position starts. */
  planeAt(plane: number): number {
    return this.#planes + plane * this.#planeSize;
  }

  searchFrom(place: number): void {
    this.bytes.fill(place, 4 * tableSize, 5 * tableSize);
  }

  /** Puts an entry of the person searched for: a plane, what its terms are worth, and from which on they are not. */
  putEntry(side: KernelSide, entry: number, plane: number, worth: Uint8Array, limit: number): void {
    const at = side.list + entry * entrySize;
    this.#numbers[at >> 2] = plane;
    this.bytes.set(worth, at + tableSize);
    this.bytes.fill(limit, at + 2 * tableSize, at + 3 * tableSize);
  }

  /** Looks at the positions of whole steps from `from` on, with so many entries in each direction. */
  scan(from: number, to: number, comes: number, gives: number): number {
    const [comesEnd, givesEnd] = [this.comes.list + comes * entrySize, this.gives.list + gives * entrySize];
    this.#found = (this.#scan(from, to, comesEnd, givesEnd, this.#out) - this.#out) >> 3;
    return this.#found;
  }

  /** The first position of a step in which somebody was found. */
  positionOf(found: number): number {
    return this.#numbers[(this.#out >> 2) + 2 * found] as number;
  }

  /** Who of its sixteen, a bit each. */
  bitsOf(found: number): number {
    return this.#numbers[(this.#out >> 2) + 2 * found + 1] as number;
  }
}
