import type { KernelSide, LessonKernel } from './lessonKernel.ts';
import type { SearchOrder } from './searchOrder.ts';
import type { SkillLists } from './skillLists.ts';

/** What an entry of one person comes to with others: the strength by `levelOf` of theirs. */
export interface LessonEntry {
  readonly skill: number;
  readonly strengths: Int32Array;
}

/** Strengths up to here (a gain of 0.94) are told apart, by so many steps of a byte; what is above is one. */
const [mostTold, steps] = [2.8 * 1024, 240];

/** A skill is rare when fewer than one in so many have it: those few are then added one by one. */
export const rareBelow = 64;

/** One direction of the search: the planes of its skills, and the entries of whoever is searched for. */
export class LessonSide {
  entries = 0;
  /** The strength that one of a sum stands for, and all there could be. */
  unit = 1;
  most = 0;
  readonly #kernel: LessonKernel;
  readonly #side: KernelSide;
  readonly #lists: SkillLists;
  readonly #order: SearchOrder;
  /** From what a list says of somebody to a number of 0..15, 0 for nobody. */
  readonly #levelOf: (terms: number) => number;
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
      levelOf,
    }: { lists: SkillLists; order: SearchOrder; planes: Int32Array; levelOf: (terms: number) => number },
  ) {
    this.#kernel = kernel;
    this.#side = side;
    this.#lists = lists;
    this.#order = order;
    this.#levelOf = levelOf;
    this.#planeOf = planes;
    for (const [skill, plane] of planes.entries()) {
      if (plane !== 0) this.#each(skill, (position, level) => (kernel.bytes[plane + position] = level));
    }
  }

  /** The most that somebody in one of sixteen classes of sums can come to. */
  mostIn(sixteenth: number): number {
    return sixteenth === 15 ? this.most : Math.min(this.most, (16 * sixteenth + 15) * this.unit);
  }

  /** Starts over with another person's entries. */
  read(entries: readonly LessonEntry[]): void {
    this.#wipe();
    this.most = 0;
    for (const { strengths } of entries) this.most += peak(strengths);
    this.unit = Math.max(1, Math.ceil(Math.min(this.most, mostTold) / steps));
    this.entries = 0;
    for (const { skill, strengths } of entries) {
      if (peak(strengths) === 0) continue;
      for (let level = 0; level < 16; level += 1)
        this.#worth[level] = Math.ceil((strengths[level] as number) / this.unit);
      const plane = this.#planeOf[skill] as number;
      if (plane === 0) this.#addRare(skill);
      else {
        this.#kernel.putEntry(this.#side, this.entries, plane, this.#worth);
        this.entries += 1;
      }
    }
  }

  #addRare(skill: number): void {
    const { bytes } = this.#kernel;
    const { start, vertex, terms } = this.#lists;
    const { positionOf } = this.#order;
    this.#rare.push(skill);
    for (let at = start[skill] as number; at < (start[skill + 1] as number); at += 1) {
      const place = this.#side.rare + (positionOf[vertex[at] as number] as number);
      const worth = this.#worth[this.#levelOf(terms[at] as number)] as number;
      bytes[place] = Math.min(255, (bytes[place] as number) + worth);
    }
  }

  #wipe(): void {
    const { bytes } = this.#kernel;
    const { start, vertex } = this.#lists;
    const { positionOf } = this.#order;
    for (const skill of this.#rare) {
      for (let at = start[skill] as number; at < (start[skill + 1] as number); at += 1)
        bytes[this.#side.rare + (positionOf[vertex[at] as number] as number)] = 0;
    }
    this.#rare = [];
  }

  #each(skill: number, visit: (position: number, level: number) => void): void {
    const { start, vertex, terms } = this.#lists;
    const { positionOf } = this.#order;
    for (let at = start[skill] as number; at < (start[skill + 1] as number); at += 1)
      visit(positionOf[vertex[at] as number] as number, this.#levelOf(terms[at] as number));
  }
}

/** Strengths may rise or fall with the level. */
function peak(strengths: Int32Array): number {
  let most = 0;
  for (let level = 0; level < 16; level += 1) most = Math.max(most, strengths[level] as number);
  return most;
}
