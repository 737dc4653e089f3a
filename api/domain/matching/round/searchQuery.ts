import { wantBits } from '../packing.ts';
import { strengthOfCode } from './lessonCodes.ts';
import { LessonCounts, mostCounted, type LessonEntry } from './lessonCounts.ts';
import { scoreOf, twiceLearned, wholePart } from './pairBase.ts';
import type { RoundPerson } from './roundPeople.ts';
import type { RoundScoring } from './scorePairs.ts';
import type { SkillPlanes } from './skillPlanes.ts';

const lowestFirst = [1, 2, 3, 4, 5];
const highestFirst = [5, 4, 3, 2, 1];
/** The bit of a want's terms that says there is a why. */
const saysWhy = 8;
const counts = mostCounted + 1;

/** What is searched for on behalf of one person, and how many lessons somebody must have to be looked at. */
export class SearchQuery {
  readonly comes: LessonCounts;
  readonly gives: LessonCounts;
  /** By the count of lessons that come: how many must be given; `counts` where nobody is to be looked at. */
  readonly frontier = new Int32Array(counts);
  readonly #scoring: RoundScoring;
  /** Twice what is learned at most, by both counts. */
  readonly #learned = new Int32Array(counts * counts);
  readonly #otherParts: number;
  /** Strengths by terms of a want, and by level of teaching. */
  readonly #wantStrengths: number[][];
  readonly #teachStrengths: number[][];

  constructor(scoring: RoundScoring, teachers: SkillPlanes, learners: SkillPlanes) {
    const { codes, weights } = scoring;
    const strength = (level: number, terms: number): number =>
      strengthOfCode(codes[(level << wantBits) | terms] as number);
    this.#scoring = scoring;
    this.comes = new LessonCounts(teachers, lowestFirst);
    this.gives = new LessonCounts(learners, highestFirst);
    this.#otherParts = wholePart * (weights.level + weights.department + weights.place + weights.novelty);
    this.#wantStrengths = Array.from({ length: 1 << wantBits }, (_, terms) =>
      lowestFirst.map((level) => strength(level, terms)),
    );
    // The most there can be: the learner says why and knows nothing yet.
    this.#teachStrengths = Array.from({ length: 8 }, (_, level) =>
      lowestFirst.map((aim) => strength(level, saysWhy | aim)),
    );
  }

  read({ wants, teaches }: RoundPerson): void {
    const { weights, isOneWay } = this.#scoring;
    this.comes.read(
      wants.map(({ skill, terms }): LessonEntry => ({ skill, strengths: this.#wantStrengths[terms] ?? [] })),
    );
    this.gives.read(
      teaches.map(({ skill, level }): LessonEntry => ({ skill, strengths: this.#teachStrengths[level] ?? [] })),
    );
    for (let comes = 0; comes < counts; comes += 1) {
      for (let gives = 0; gives < counts; gives += 1) {
        const [in_, out] = [this.comes.mostBy[comes] as number, this.gives.mostBy[gives] as number];
        this.#learned[comes * counts + gives] = twiceLearned(weights, isOneWay, in_, out);
      }
    }
  }

  /** May anybody with these hours have at least this score? If so, `frontier` says who. */
  aim(least: number, hours: number): boolean {
    let gives = counts;
    for (let comes = 0; comes < counts; comes += 1) {
      while (gives > 0 && this.#bound(comes, gives - 1, hours) >= least) gives -= 1;
      this.frontier[comes] = gives;
    }
    return gives < counts;
  }

  /** Looks for people with many lessons in both directions, whatever their score. */
  aimAt(total: number): void {
    for (let comes = 0; comes < counts; comes += 1) this.frontier[comes] = Math.min(counts, Math.max(0, total - comes));
  }

  #bound(comes: number, gives: number, hours: number): number {
    return scoreOf(this.#learned[comes * counts + gives] as number, this.#otherParts + hours);
  }
}
