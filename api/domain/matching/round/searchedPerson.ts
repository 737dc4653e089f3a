import { levelOfTeach, skillOfTeach, skillOfWant, termsOfWant, wantBits } from '../packing.ts';
import { strengthOfCode } from './lessonCodes.ts';
import type { LessonKernel } from './lessonKernel.ts';
import { pairBase, wholePart, type Lessons } from './pairBase.ts';
import { isDepartmentAllowed } from './pairRules.ts';
import { departmentPart, type RoundScoring } from './scorePairs.ts';
import { departmentIn, entriesIn, firstWantOf, lastWantOf, placeIn, recordOf } from './searchRecords.ts';
import { placeByte, type SearchTile } from './searchTile.ts';

/** The person searched for: told to the kernel, and compared exactly with whomever it finds. */
export class SearchedPerson {
  readonly #scoring: RoundScoring;
  readonly #records: Int32Array;
  readonly #kernel: LessonKernel;
  /** Terms of the want and level of teaching by skill; -1 and 0 where there is none. */
  readonly #wanted: Int16Array;
  readonly #taught: Uint8Array;
  readonly #lessons: Lessons = { comes: 0, gives: 0, bestComes: 0, bestGives: 0 };
  /** Where the person's record starts. */
  #at = 0;
  #department = 0;
  #place = 0;

  constructor(scoring: RoundScoring, records: Int32Array, kernel: LessonKernel) {
    this.#scoring = scoring;
    this.#records = records;
    this.#kernel = kernel;
    this.#wanted = new Int16Array(scoring.field.skills.words.length).fill(-1);
    this.#taught = new Uint8Array(scoring.field.skills.words.length);
  }

  /** Starts over with whoever stands at a position, to be searched for among a tile's people. */
  read(position: number, tile: SearchTile): void {
    this.#forget();
    this.#at = recordOf(position);
    const records = this.#records;
    this.#department = records[this.#at + departmentIn] as number;
    this.#place = records[this.#at + placeIn] as number;
    this.#kernel.searchFrom(placeByte(this.#place, 255));
    const firstWant = firstWantOf(records, this.#at);
    const end = lastWantOf(records, this.#at);
    for (let entry = records[this.#at + entriesIn] as number; entry < firstWant; entry += 1) {
      const packed = records[entry] as number;
      const skill = skillOfTeach(packed);
      const level = levelOfTeach(packed);
      this.#taught[skill] = level;
      const plane = tile.learnersOf(skill, level);
      if (plane !== 0) this.#kernel.addTaught(plane);
    }
    for (let entry = firstWant; entry < end; entry += 1) {
      const packed = records[entry] as number;
      const skill = skillOfWant(packed);
      const terms = termsOfWant(packed);
      this.#wanted[skill] = terms;
      const plane = tile.teachersOf(skill);
      if (plane !== 0) this.#kernel.addWant(plane, terms);
    }
  }

  /** What a pair with whoever stands at a position gets besides lessons and hours; -1 where departments are against it. */
  besidesWith(position: number): number {
    const { weights, field, department } = this.#scoring;
    const at = recordOf(position);
    const theirs = this.#records[at + departmentIn] as number;
    if (!isDepartmentAllowed(field, this.#department, theirs)) return -1;
    const isSamePlace = this.#place !== 0 && this.#place === this.#records[at + placeIn];
    const part = departmentPart(department, this.#department, theirs);
    return (isSamePlace ? weights.place * wholePart : 0) + weights.department * part + weights.novelty * wholePart;
  }

  /** The base weight of such a pair by everything but lessons; -1 when nobody learns. */
  baseWith(position: number, rest: number): number {
    this.#addUpLessons(recordOf(position));
    if (this.#lessons.bestComes + this.#lessons.bestGives === 0) return -1;
    return pairBase(this.#scoring.weights, this.#scoring.isOneWay, this.#lessons, rest);
  }

  #addUpLessons(at: number): void {
    const records = this.#records;
    const { codes } = this.#scoring;
    const firstWant = firstWantOf(records, at);
    const end = lastWantOf(records, at);
    let comes = 0;
    let bestComes = 0;
    let gives = 0;
    let bestGives = 0;
    let entry = records[at + entriesIn] as number;
    for (; entry < firstWant; entry += 1) {
      const packed = records[entry] as number;
      const terms = this.#wanted[skillOfTeach(packed)] as number;
      if (terms < 0) continue;
      const code = codes[(levelOfTeach(packed) << wantBits) | terms] as number;
      comes += strengthOfCode(code);
      if (code > bestComes) bestComes = code;
    }
    for (; entry < end; entry += 1) {
      const packed = records[entry] as number;
      const level = this.#taught[skillOfWant(packed)] as number;
      if (level === 0) continue;
      const code = codes[(level << wantBits) | termsOfWant(packed)] as number;
      gives += strengthOfCode(code);
      if (code > bestGives) bestGives = code;
    }
    this.#lessons.comes = comes;
    this.#lessons.bestComes = bestComes;
    this.#lessons.gives = gives;
    this.#lessons.bestGives = bestGives;
  }

  #forget(): void {
    const records = this.#records;
    const firstWant = firstWantOf(records, this.#at);
    const end = lastWantOf(records, this.#at);
    let entry = records[this.#at + entriesIn] as number;
    for (; entry < firstWant; entry += 1) this.#taught[skillOfTeach(records[entry] as number)] = 0;
    for (; entry < end; entry += 1) this.#wanted[skillOfWant(records[entry] as number)] = -1;
  }
}
