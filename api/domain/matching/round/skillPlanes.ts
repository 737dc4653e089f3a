import { levelOfWant } from '../packing.ts';
import type { SearchOrder } from './searchOrder.ts';
import type { SkillLists } from './skillLists.ts';

const levels = 5;

/** Which bits of a skill's list make a plane: teachers from a level on, or learners who aim at a level or below. */
type IsIn = (terms: number, level: number) => boolean;
export const teachersFrom: IsIn = (terms, level) => terms >= level;
export const learnersUpTo: IsIn = (terms, level) => levelOfWant(terms) <= level;

/** So many planes of rare skills can be in use at a time: two for each entry of one person. */
const borrowed = 96;

/**
 * Who teaches (or wants) a skill at which level, as bits by position: 32 people at a time. Skills that many have keep
 * their planes; those of rare ones are drawn when a person needs them and wiped afterwards.
 */
export class SkillPlanes {
  readonly words: number;
  /** All planes, one after the other; the first is empty. */
  readonly bits: Int32Array;
  readonly #lists: SkillLists;
  readonly #order: SearchOrder;
  readonly #isIn: IsIn;
  /** Where the planes of a skill start; 0: rare. */
  readonly #kept: Int32Array;
  readonly #firstBorrowed: number;
  #borrowed: { skill: number; level: number }[] = [];

  constructor(lists: SkillLists, order: SearchOrder, isIn: IsIn) {
    this.words = (order.vertexAt.length + 31) >> 5;
    this.#lists = lists;
    this.#order = order;
    this.#isIn = isIn;
    const skills = lists.start.length - 1;
    const isCommon = (skill: number): boolean => this.countOf(skill) > this.words / 2;
    const common = Array.from({ length: skills }, (_, skill) => skill).filter(isCommon);
    this.#kept = new Int32Array(skills);
    for (const [at, skill] of common.entries()) this.#kept[skill] = (1 + at * levels) * this.words;
    this.#firstBorrowed = (1 + common.length * levels) * this.words;
    this.bits = new Int32Array(this.#firstBorrowed + borrowed * this.words);
    for (const skill of common) {
      for (let level = 1; level <= levels; level += 1)
        this.#draw(skill, level, (this.#kept[skill] as number) + (level - 1) * this.words);
    }
  }

  countOf(skill: number): number {
    return (this.#lists.start[skill + 1] as number) - (this.#lists.start[skill] as number);
  }

  /** Where the plane of a skill and level starts in `bits`, until `release` is called. */
  planeOf(skill: number, level: number): number {
    const kept = this.#kept[skill] as number;
    if (kept !== 0) return kept + (level - 1) * this.words;
    if (this.#borrowed.length === borrowed) throw new RangeError('One person has more skills than planes.');
    const at = this.#firstBorrowed + this.#borrowed.length * this.words;
    this.#borrowed.push({ skill, level });
    this.#draw(skill, level, at);
    return at;
  }

  /** Wipes what was drawn for one person. */
  release(): void {
    for (const [place, { skill, level }] of this.#borrowed.entries())
      this.#draw(skill, level, this.#firstBorrowed + place * this.words, true);
    this.#borrowed = [];
  }

  #draw(skill: number, level: number, at: number, wipes = false): void {
    const { start, vertex, terms } = this.#lists;
    for (let entry = start[skill] as number; entry < (start[skill + 1] as number); entry += 1) {
      if (!this.#isIn(terms[entry] as number, level)) continue;
      const position = this.#order.positionOf[vertex[entry] as number] as number;
      const word = at + (position >> 5);
      this.bits[word] = wipes ? 0 : (this.bits[word] as number) | (1 << (position & 31));
    }
  }
}
