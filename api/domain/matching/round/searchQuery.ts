import type { LessonKernel } from './lessonKernel.ts';
import { LessonSide } from './lessonSide.ts';
import { scoreOf, twiceLearned, wholePart } from './pairBase.ts';
import type { RoundScoring } from './scorePairs.ts';
import { placeByte, type SearchPlanes } from './searchPlanes.ts';
import type { SearchStrengths } from './searchStrengths.ts';

/** Sums are told apart in so many classes of eight. */
const classes = 32;
const nobody = 255;
/** No aim yet: no list has such a least. */
const nothing = { least: -2, hours: -1, isWorth: false };

/** What is searched for on behalf of one person, and what somebody must bring to be looked at. */
export class SearchQuery {
  /** The person searched for. */
  vertex = -1;
  /** Whom they are never to get: banned, met or themselves. */
  readonly out = new Set<number>();
  /** Terms of the want and level of teaching by skill; -1 and 0 where there is none. */
  readonly wanted: Int16Array;
  readonly taught: Uint8Array;
  readonly slot: number;
  readonly entries = { comes: 0, gives: 0 };
  readonly #kernel: LessonKernel;
  readonly #scoring: RoundScoring;
  readonly #strengths: SearchStrengths;
  readonly #comes: LessonSide;
  readonly #gives: LessonSide;
  /** Twice what is learned at most, by the classes of both sums. */
  readonly #learned = new Int32Array(classes * classes);
  readonly #otherParts: number;
  #aimed = nothing;

  constructor(
    scoring: RoundScoring,
    { kernel, teachers, learners }: SearchPlanes,
    strengths: SearchStrengths,
    at: number,
  ) {
    const { weights, field } = scoring;
    const { lists, rare } = kernel;
    this.slot = kernel.slotAt(at);
    this.#kernel = kernel;
    this.#scoring = scoring;
    this.#strengths = strengths;
    this.#comes = new LessonSide(kernel, teachers, { list: this.slot + lists.comes, rare: this.slot + rare.comes });
    this.#gives = new LessonSide(kernel, learners, { list: this.slot + lists.gives, rare: this.slot + rare.gives });
    this.#otherParts = wholePart * (weights.level + weights.department + weights.novelty);
    this.wanted = new Int16Array(field.skills.words.length).fill(-1);
    this.taught = new Uint8Array(field.skills.words.length);
  }

  /** Starts over for another person. */
  read(vertex: number): void {
    const { field, weights, isOneWay } = this.#scoring;
    const [before, person] = [field.people[this.vertex], field.people[vertex]];
    for (const { skill } of before?.wants ?? []) this.wanted[skill] = -1;
    for (const { skill } of before?.teaches ?? []) this.taught[skill] = 0;
    if (!person) return;
    this.vertex = vertex;
    for (const { skill, terms } of person.wants) this.wanted[skill] = terms;
    for (const { skill, level } of person.teaches) this.taught[skill] = level;
    this.out.clear();
    for (const other of [vertex, ...(field.bans.bannedOf[vertex] ?? []), ...(field.bans.metOf[vertex] ?? [])])
      this.out.add(other);
    this.#kernel.searchFrom(this.slot, placeByte(field.columns.place[vertex] as number));
    this.#comes.read(this.#strengths.wanted(person));
    this.#gives.read(this.#strengths.taught(person));
    this.entries.comes = this.#comes.entries;
    this.entries.gives = this.#gives.entries;
    for (let comes = 0; comes < classes; comes += 1) {
      const most = this.#comes.mostIn(comes);
      for (let gives = 0; gives < classes; gives += 1)
        this.#learned[comes * classes + gives] = twiceLearned(weights, isOneWay, most, this.#gives.mostIn(gives));
    }
    this.#aimed = nothing;
  }

  /** May anybody with these hours have at least this score? If so, a scan finds them all, and some more. */
  aim(least: number, hours: number): boolean {
    if (this.#aimed.least === least && this.#aimed.hours === hours) return this.#aimed.isWorth;
    const { leastGives, leastGivesNear } = this.#kernel;
    const rest = this.#otherParts + hours;
    this.#fill(leastGives, least, rest);
    const isWorth = this.#fill(leastGivesNear, least, rest + wholePart * this.#scoring.weights.place);
    this.#aimed = { least, hours, isWorth };
    return isWorth;
  }

  /** Makes a scan find those who bring much in both directions, whatever their score: `share` of what can be told apart. */
  aimAt(share: number): void {
    this.#aimed = nothing;
    const { bytes, leastGives, leastGivesNear } = this.#kernel;
    const near = this.slot + leastGivesNear;
    bytes.fill(nobody, near, near + classes);
    for (let comes = 0; comes < classes; comes += 1) {
      const gives = Math.round(2 * share * nobody) - 8 * comes;
      bytes[this.slot + leastGives + comes] = Math.max(0, Math.min(nobody, gives));
    }
  }

  #fill(table: number, least: number, rest: number): boolean {
    let gives = classes;
    for (let comes = 0; comes < classes; comes += 1) {
      while (gives > 0 && scoreOf(this.#learned[comes * classes + gives - 1] as number, rest) >= least) gives -= 1;
      this.#kernel.bytes[this.slot + table + comes] = gives === classes ? nobody : 8 * gives;
    }
    return gives < classes;
  }
}
