import { kernelCode } from './kernelCode.ts';

// Node has it; the language's own library leaves it to browsers.
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
};

type Scan = (from: number, to: number, comesEnd: number, givesEnd: number, out: number, slot: number) => number;

/** People that one step looks at. */
export const step = 16;
/** Entries one direction can have; what is more is added up beforehand, as rare skills are. */
export const mostEntries = 64;
const entrySize = 48;
const tableSize = 16;
const pageSize = 65_536;

/**
 * The kernel of `kernelCode.ts` with its memory: terms by position for every common skill, a slot for each person searched
 * for at a time, and what the last scan found. Adding up is exact but for sums over 255.
 */
export class LessonKernel {
  readonly bytes: Uint8Array;
  /** Places by position, as bytes; two may share one. */
  readonly places = 0;
  /** From a slot on: tables of 32 for what somebody must give, by what comes; elsewhere and in the same place. */
  readonly leastGives = 0;
  readonly leastGivesNear = 2 * tableSize;
  readonly #myPlace = 4 * tableSize;
  /** From a slot on: entries, and by position what rare skills come to. */
  readonly lists = { comes: 5 * tableSize, gives: 5 * tableSize + mostEntries * entrySize };
  readonly rare: { readonly comes: number; readonly gives: number };
  readonly #numbers: Int32Array;
  readonly #slotSize: number;
  readonly #planes: number;
  readonly #planeSize: number;
  readonly #out: number;
  readonly #scan: Scan;

  constructor(people: number, planes: number, slots: number) {
    this.#planeSize = Math.ceil(people / step) * step;
    const rare = this.lists.gives + mostEntries * entrySize;
    this.rare = { comes: rare, gives: rare + this.#planeSize };
    this.#slotSize = rare + 2 * this.#planeSize;
    this.#planes = this.slotAt(slots);
    this.#out = this.planeAt(planes);
    const size = this.#out + 8 * (this.#planeSize / step);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / pageSize) });
    this.bytes = new Uint8Array(memory.buffer);
    this.#numbers = new Int32Array(memory.buffer);
    const code = kernelCode({
      places: this.places,
      leastGives: this.leastGives,
      leastGivesNear: this.leastGivesNear,
      myPlace: this.#myPlace,
      comesList: this.lists.comes,
      givesList: this.lists.gives,
      comesOfRare: this.rare.comes,
      givesOfRare: this.rare.gives,
    });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { m: { m: memory } });
    this.#scan = exports['scan'] as Scan;
  }

  slotAt(slot: number): number {
    return this.places + this.#planeSize + slot * this.#slotSize;
  }

  /** Where a plane of one byte a position starts. */
  planeAt(plane: number): number {
    return this.#planes + plane * this.#planeSize;
  }

  searchFrom(slot: number, place: number): void {
    this.bytes.fill(place, slot + this.#myPlace, slot + this.#myPlace + tableSize);
  }

  /** Puts an entry into a list: a plane, what its terms are worth, and from which on they are not. */
  putEntry(list: number, entry: number, plane: number, worth: Uint8Array, limit: number): void {
    const at = list + entry * entrySize;
    this.#numbers[at >> 2] = plane;
    this.bytes.set(worth, at + tableSize);
    this.bytes.fill(limit, at + 2 * tableSize, at + 3 * tableSize);
  }

  /** Looks at the positions of whole steps from `from` on; answers in how many steps somebody was found. */
  scan(slot: number, from: number, to: number, entries: { comes: number; gives: number }): number {
    const comesEnd = slot + this.lists.comes + entries.comes * entrySize;
    const givesEnd = slot + this.lists.gives + entries.gives * entrySize;
    return (this.#scan(from, to, comesEnd, givesEnd, this.#out, slot) - this.#out) >> 3;
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
