import { mostEntries, type LessonKernel } from './lessonKernel.ts';
import { byteIn, positionIn, type SidePlanes } from './searchPlanes.ts';

/** What an entry of one person comes to with others, by the byte that stands for theirs: see `searchPlanes.ts`. */
export interface LessonEntry {
  readonly skill: number;
  /** By the lower four bits of the byte: a level, and whether a want says why. */
  readonly strengths: Int32Array;
  /** From this byte on nothing is learned: what a learner knows already stands above. */
  readonly limit: number;
}

/** Strengths up to here (a gain of 0.94) are told apart, by so many steps of a byte; what is above is one. */
const [mostTold, steps] = [2.8 * 1024, 240];

/** One direction of a search: the entries of whoever is searched for, laid out for the kernel. */
export class LessonSide {
  entries = 0;
  /** The strength that one of a sum stands for, and all there could be. */
  #unit = 1;
  #most = 0;
  readonly #kernel: LessonKernel;
  readonly #planes: SidePlanes;
  readonly #list: number;
  readonly #rare: number;
  readonly #worth = new Uint8Array(16);
  #drawn: number[] = [];

  /** `list` and `rare`: where this side's entries and sums of rare skills lie in the kernel. */
  constructor(kernel: LessonKernel, planes: SidePlanes, { list, rare }: { list: number; rare: number }) {
    this.#kernel = kernel;
    this.#planes = planes;
    this.#list = list;
    this.#rare = rare;
  }

  /** The most that somebody in one of 32 classes of sums can come to. */
  mostIn(part: number): number {
    return part === 31 ? this.#most : Math.min(this.#most, (8 * part + 7) * this.#unit);
  }

  /** Starts over with another person's entries. */
  read(entries: readonly LessonEntry[]): void {
    this.#wipe();
    this.#most = 0;
    for (const { strengths } of entries) this.#most += peak(strengths);
    this.#unit = Math.max(1, Math.ceil(Math.min(this.#most, mostTold) / steps));
    this.entries = 0;
    for (const entry of entries) this.#add(entry);
  }

  #add({ skill, strengths, limit }: LessonEntry): void {
    if (peak(strengths) === 0) return;
    for (let level = 0; level < 16; level += 1)
      this.#worth[level] = Math.ceil((strengths[level] as number) / this.#unit);
    const plane = this.#planes.planeOf[skill] as number;
    if (plane === 0 || this.entries === mostEntries) return this.#addOneByOne(skill, limit);
    this.#kernel.putEntry(this.#list, this.entries, plane, this.#worth, limit);
    this.entries += 1;
  }

  #addOneByOne(skill: number, limit: number): void {
    const { bytes } = this.#kernel;
    const list = this.#planes.lists[skill] as Int32Array;
    this.#drawn.push(skill);
    for (let at = 0; at < list.length; at += 1) {
      const byte = byteIn(list[at] as number);
      if (byte >= limit) continue;
      const place = this.#rare + positionIn(list[at] as number);
      bytes[place] = Math.min(255, (bytes[place] as number) + (this.#worth[byte & 15] as number));
    }
  }

  #wipe(): void {
    const { bytes } = this.#kernel;
    for (const skill of this.#drawn) {
      const list = this.#planes.lists[skill] as Int32Array;
      for (let at = 0; at < list.length; at += 1) bytes[this.#rare + positionIn(list[at] as number)] = 0;
    }
    this.#drawn = [];
  }
}

/** Strengths may rise or fall with the level. */
function peak(strengths: Int32Array): number {
  let most = 0;
  for (let level = 0; level < 16; level += 1) most = Math.max(most, strengths[level] as number);
  return most;
}
