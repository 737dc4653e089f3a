import { levelOfWant, wantBits } from '../packing.ts';
import { strengthOfCode } from './lessonCodes.ts';
import { LessonKernel } from './lessonKernel.ts';
import { LessonSide, rareBelow, type LessonEntry } from './lessonSide.ts';
import { scoreOf, twiceLearned, wholePart } from './pairBase.ts';
import type { RoundPerson } from './roundPeople.ts';
import type { RoundScoring } from './scorePairs.ts';
import type { SearchOrder } from './searchOrder.ts';
import { learnerLists, teacherLists, type SkillLists } from './skillLists.ts';

/** Sums are told apart in so many classes of eight. */
const classes = 32;
const nobody = 255;
/** No aim yet: no list has such a least. */
const nothing = { least: -2, hours: -1, isWorth: false };

/** What is searched for on behalf of one person, and what somebody must bring to be looked at. */
export class SearchQuery {
  readonly kernel: LessonKernel;
  readonly #scoring: RoundScoring;
  readonly #comes: LessonSide;
  readonly #gives: LessonSide;
  /** Twice what is learned at most, by the classes of both sums. */
  readonly #learned = new Int32Array(classes * classes);
  readonly #otherParts: number;
  /** Strengths by number of a level, for each want's terms and each level of teaching. */
  readonly #wantStrengths: readonly Int32Array[];
  readonly #teachStrengths: readonly Int32Array[];
  #aimed = nothing;

  constructor(scoring: RoundScoring, order: SearchOrder) {
    const { codes, weights, field } = scoring;
    const strength = (level: number, terms: number): number =>
      strengthOfCode(codes[(level << wantBits) | terms] as number);
    const [teachers, learners] = [teacherLists(field), learnerLists(field)];
    const size = field.people.length;
    const common = [commonSkills(teachers, size), commonSkills(learners, size)] as const;
    this.kernel = new LessonKernel(size, common[0].length + common[1].length);
    const planesFrom = (first: number, skills: readonly number[]): Int32Array => {
      const planes = new Int32Array(field.skills.words.length);
      for (const [at, skill] of skills.entries()) planes[skill] = this.kernel.planeAt(first + at);
      return planes;
    };
    for (const [position, vertex] of order.vertexAt.entries())
      this.kernel.bytes[this.kernel.places + position] = placeByte(field.columns.place[vertex] as number);
    this.#scoring = scoring;
    this.#comes = new LessonSide(this.kernel, this.kernel.comes, {
      ...{ order, lists: teachers, planes: planesFrom(0, common[0]) },
      byteOf: (level) => level,
    });
    this.#gives = new LessonSide(this.kernel, this.kernel.gives, {
      ...{ order, lists: learners, planes: planesFrom(common[0].length, common[1]) },
      // Of the terms of a want what one learns already is above, so that a limit cuts off who knows as much.
      byteOf: (terms) => terms,
    });
    this.#otherParts = wholePart * (weights.level + weights.department + weights.novelty);
    this.#wantStrengths = Array.from({ length: 1 << wantBits }, (_, terms) =>
      Int32Array.from({ length: 16 }, (__, level) => (level < 8 ? strength(level, terms) : 0)),
    );
    // By level and why; whoever knows too much already is beyond the limit.
    this.#teachStrengths = Array.from({ length: 8 }, (_, level) =>
      Int32Array.from({ length: 16 }, (__, terms) => (levelOfWant(terms) === 0 ? 0 : strength(level, terms))),
    );
  }

  get entries(): { comes: number; gives: number } {
    return { comes: this.#comes.entries, gives: this.#gives.entries };
  }

  read({ wants, teaches }: RoundPerson, place: number): void {
    const { weights, isOneWay, field } = this.#scoring;
    const levelGap = Math.max(1, field.input.rules.levelGap);
    this.kernel.searchFrom(placeByte(place));
    this.#comes.read(
      wants.map(({ skill, terms }): LessonEntry => ({
        skill,
        strengths: this.#wantStrengths[terms] as Int32Array,
        limit: 255,
      })),
    );
    this.#gives.read(
      teaches.map(({ skill, level }): LessonEntry => ({
        skill,
        strengths: this.#teachStrengths[level] as Int32Array,
        limit: Math.max(0, level - levelGap + 1) << 4,
      })),
    );
    for (let comes = 0; comes < classes; comes += 1) {
      const most = this.#comes.mostIn(comes);
      for (let gives = 0; gives < classes; gives += 1)
        this.#learned[comes * classes + gives] = twiceLearned(weights, isOneWay, most, this.#gives.mostIn(gives));
    }
    this.#aimed = nothing;
  }

  /** May anybody with these hours have at least this score? If so, a scan finds them all, and some more. */
  aim(least: number, hours: number): boolean {
    const { leastGives, leastGivesNear } = this.kernel;
    if (this.#aimed.least === least && this.#aimed.hours === hours) return this.#aimed.isWorth;
    const rest = this.#otherParts + hours;
    this.#fill(leastGives, least, rest);
    const isWorth = this.#fill(leastGivesNear, least, rest + wholePart * this.#scoring.weights.place);
    this.#aimed = { least, hours, isWorth };
    return isWorth;
  }

  #fill(table: number, least: number, rest: number): boolean {
    let gives = classes;
    for (let comes = 0; comes < classes; comes += 1) {
      while (gives > 0 && scoreOf(this.#learned[comes * classes + gives - 1] as number, rest) >= least) gives -= 1;
      this.kernel.bytes[table + comes] = gives === classes ? nobody : 8 * gives;
    }
    return gives < classes;
  }

  /** Makes a scan find those who bring much in both directions, whatever their score: `share` of all there could be. */
  aimAt(share: number): void {
    this.#aimed = nothing;
    const { bytes, leastGives, leastGivesNear } = this.kernel;
    bytes.fill(nobody, leastGivesNear, leastGivesNear + classes);
    for (let comes = 0; comes < classes; comes += 1)
      bytes[leastGives + comes] = Math.max(0, Math.min(nobody, Math.round(2 * share * nobody) - 8 * comes));
  }
}

function commonSkills({ start }: SkillLists, people: number): number[] {
  const countOf = (skill: number): number => (start[skill + 1] as number) - (start[skill] as number);
  return Array.from({ length: start.length - 1 }, (_, skill) => skill).filter(
    (skill) => countOf(skill) * rareBelow > people,
  );
}

/** The unknown place is 0, which nobody searches from: it is the same as none. */
const placeByte = (place: number): number => (place === 0 ? 0 : 1 + (place % 254));
