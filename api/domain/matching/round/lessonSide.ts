import type { KernelSide, LessonKernel } from './lessonKernel.ts';
import type { SearchOrder } from './searchOrder.ts';
import type { SkillLists } from './skillLists.ts';

/** What an entry of one person comes to with others, by the byte that stands for theirs: see `searchQuery.ts`. */
export interface LessonEntry {
  readonly skill: number;
  /** By the lower four bits of the byte. */
  readonly strengths: Int32Array;
  /** From this byte on nothing is learned. */
  readonly limit: number;
}

/** Strengths up to here (a gain of 0.94) are told apart, by so many steps of a byte; what is above is one. */
const [mostTold, steps] = [2.8 * 1024, 240];

/** A skill is rare when fewer than one in so many have it: those few are then added one by one. */
export const rareBelow = 200;

/** One direction of the search: the planes of its skills, and the entries of whoever is searched for. */
export class LessonSide {
  entries = 0;
  /** The strength that one of a sum stands for, and all there could be. */
  unit = 1;
  most = 0;
  readonly #kernel: LessonKernel;
  readonly #side: KernelSide;
  /** Who has a skill, by position in order: the position and, below it, the byte. */
  readonly #lists: readonly Int32Array[];
  /** Where the plane of a skill starts; 0: rare. */
  readonly #planeOf: Int32Array;
  readonly #worth = new Uint8Array(16);
  #rare: number[] = [];

  constructor(
    kernel: LessonKernel,
    side: KernelSide,
    {
      lists,
      order,
      planes,
      byteOf,
    }: { lists: SkillLists; order: SearchOrder; planes: Int32Array; byteOf: (terms: number) => number },
  ) {
    this.#kernel = kernel;
    this.#side = side;
    this.#lists = byPosition(lists, order, byteOf);
    this.#planeOf = planes;
    for (const [skill, plane] of planes.entries()) {
      if (plane === 0) continue;
      for (const packed of this.#lists[skill] ?? []) kernel.bytes[plane + (packed >> byteBits)] = packed & byteMask;
    }
  }

  /** The most that somebody in one of 32 classes of sums can come to. */
  mostIn(part: number): number {
    return part === 31 ? this.most : Math.min(this.most, (8 * part + 7) * this.unit);
  }

  /** Starts over with another person's entries. */
  read(entries: readonly LessonEntry[]): void {
    this.#wipe();
    this.most = 0;
    for (const { strengths } of entries) this.most += peak(strengths);
    this.unit = Math.max(1, Math.ceil(Math.min(this.most, mostTold) / steps));
    this.entries = 0;
    for (const { skill, strengths, limit } of entries) {
      if (peak(strengths) === 0) continue;
      for (let level = 0; level < 16; level += 1)
        this.#worth[level] = Math.ceil((strengths[level] as number) / this.unit);
      const plane = this.#planeOf[skill] as number;
      if (plane === 0) this.#addRare(skill, limit);
      else {
        this.#kernel.putEntry(this.#side, this.entries, plane, this.#worth, limit);
        this.entries += 1;
      }
    }
  }

  #addRare(skill: number, limit: number): void {
    const { bytes } = this.#kernel;
    const worth = this.#worth;
    const { rare } = this.#side;
    const list = this.#lists[skill] as Int32Array;
    this.#rare.push(skill);
    for (let at = 0; at < list.length; at += 1) {
      const packed = list[at] as number;
      const byte = packed & byteMask;
      if (byte >= limit) continue;
      const place = rare + (packed >> byteBits);
      bytes[place] = Math.min(255, (bytes[place] as number) + (worth[byte & 15] as number));
    }
  }

  #wipe(): void {
    const { bytes } = this.#kernel;
    const { rare } = this.#side;
    for (const skill of this.#rare) {
      const list = this.#lists[skill] as Int32Array;
      for (let at = 0; at < list.length; at += 1) bytes[rare + ((list[at] as number) >> byteBits)] = 0;
    }
    this.#rare = [];
  }
}

const byteBits = 8;
const byteMask = (1 << byteBits) - 1;

function byPosition(
  { start, vertex, terms }: SkillLists,
  order: SearchOrder,
  byteOf: (terms: number) => number,
): Int32Array[] {
  return Array.from({ length: start.length - 1 }, (_, skill) => {
    const [from, to] = [start[skill] as number, start[skill + 1] as number];
    const packed = vertex
      .subarray(from, to)
      .map((person, at) => ((order.positionOf[person] as number) << byteBits) | byteOf(terms[from + at] as number));
    return packed.sort();
  });
}

/** Strengths may rise or fall with the level. */
function peak(strengths: Int32Array): number {
  let most = 0;
  for (let level = 0; level < 16; level += 1) most = Math.max(most, strengths[level] as number);
  return most;
}
