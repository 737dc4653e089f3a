import { wantBits } from '../packing.ts';
import { strengthOfCode } from './lessonCodes.ts';
import { step, type LessonKernel } from './lessonKernel.ts';
import { pairBase, wholePart, type Lessons } from './pairBase.ts';
import { isDepartmentAllowed } from './pairRules.ts';
import { reachableGroups, type Reach } from './reachableGroups.ts';
import { baseOfPair, departmentPart, lessonsOfPair, type RoundScoring } from './scorePairs.ts';
import { searchOrder, type SearchOrder } from './searchOrder.ts';
import { searchPlanes } from './searchPlanes.ts';
import { SearchQuery } from './searchQuery.ts';
import { recordSize, searchRecords } from './searchRecords.ts';
import { searchStrengths } from './searchStrengths.ts';
import type { TopPartners } from './topPartners.ts';

/** With whom an empty list is filled: at least so much of what they could bring. */
const firstShares = [0.7, 0.5, 0.25, 0.1];
/** People searched for at a time: they look at one group after the other, while it is at hand. */
const atOnce = 24;

/**
 * The best partners of everybody where comparing all pairs takes too long: exactly those that it would give. People are
 * looked at sixteen at a time: what may be learned in either direction is added up in bytes, never too little, and a pair is
 * scored only where that much could still reach the list. Each score is offered to both, so lists fill before their turn.
 */
export class PartnerSearch {
  readonly #scoring: RoundScoring;
  readonly #top: TopPartners;
  readonly #order: SearchOrder;
  readonly #kernel: LessonKernel;
  readonly #queries: readonly SearchQuery[];
  readonly #records: Int32Array;
  readonly #lessons: Lessons = { comes: 0, gives: 0, bestComes: 0, bestGives: 0 };

  constructor(scoring: RoundScoring, top: TopPartners) {
    const { field } = scoring;
    this.#scoring = scoring;
    this.#top = top;
    this.#order = searchOrder(field);
    const planes = searchPlanes(field, this.#order, atOnce);
    const strengths = searchStrengths(scoring);
    this.#kernel = planes.kernel;
    this.#queries = Array.from({ length: atOnce }, (_, at) => new SearchQuery(scoring, planes, strengths, at));
    this.#records = searchRecords(field, this.#order);
  }

  /** Searches for everybody, and says now and then for how many so far. */
  run(onDone: (people: number) => void): void {
    const { start, vertexAt } = this.#order;
    for (let group = 0; group < start.length - 1; group += 1) {
      const reaches = reachableGroups(this.#scoring, this.#order, group);
      const end = start[group + 1] as number;
      for (let from = start[group] as number; from < end; from += atOnce) {
        const people = vertexAt.subarray(from, Math.min(from + atOnce, end));
        this.#searchFor(people, reaches);
        onDone(from + people.length);
      }
    }
  }

  /** Fills empty lists from those who bring much; then whoever could enter a list is looked at, group by group. */
  #searchFor(people: Int32Array, reaches: readonly Reach[]): void {
    const queries = this.#queries.slice(0, people.length);
    for (const [at, query] of queries.entries()) {
      query.read(people[at] as number);
      for (const b of this.#scoring.field.bans.metOf[query.vertex] ?? []) this.#offerMet(query.vertex, b);
    }
    for (const share of firstShares) {
      for (const reach of reaches) {
        for (const query of queries) {
          if (this.#top.least(query.vertex) >= 0) continue;
          query.aimAt(share);
          this.#scan(query, reach);
        }
      }
    }
    for (const reach of reaches) {
      for (const query of queries) if (query.aim(this.#top.least(query.vertex), reach.hours)) this.#scan(query, reach);
    }
  }

  /** Whoever was met is scored by itself: novelty is all that differs, and the cool-down. */
  #offerMet(a: number, b: number): void {
    const { bans, input } = this.#scoring.field;
    const { bestComes, bestGives } = lessonsOfPair(this.#scoring, a, b);
    const base = baseOfPair(this.#scoring, a, b);
    const isOpen = bans.metAgo(a, b) > input.rules.coolDownRounds;
    if (isOpen && base >= 0 && bestComes + bestGives > 0) this.#top.offerBoth(a, b, base);
  }

  #scan(query: SearchQuery, { group, hours }: Reach): void {
    const kernel = this.#kernel;
    const [start, end] = [this.#order.start[group] as number, this.#order.start[group + 1] as number];
    const found = kernel.scan(query.slot, start - (start % step), end, query.entries);
    for (let at = 0; at < found; at += 1) {
      const first = kernel.positionOf(at);
      for (let bits = kernel.bitsOf(at); bits !== 0; bits &= bits - 1) {
        const position = first + 31 - Math.clz32(bits & -bits);
        if (position >= start && position < end) this.#look(query, position * recordSize, hours);
      }
    }
  }

  #look(query: SearchQuery, at: number, hours: number): void {
    const { weights, isOneWay, field, department } = this.#scoring;
    const records = this.#records;
    const a = query.vertex;
    this.#addLessons(query, at);
    const [mine, theirs] = [field.columns.department[a] as number, records[at + 1] as number];
    const place = field.columns.place[a] as number;
    const { bestComes, bestGives } = this.#lessons;
    if (bestComes + bestGives === 0 || !isDepartmentAllowed(field, mine, theirs)) return;
    const rest =
      hours +
      (place !== 0 && place === records[at + 2] ? weights.place * wholePart : 0) +
      weights.department * departmentPart(department, mine, theirs) +
      weights.novelty * wholePart;
    const base = pairBase(weights, isOneWay, this.#lessons, rest);
    const b = records[at] as number;
    if (base < this.#top.least(a) && base < this.#top.least(b)) return;
    if (!query.out.has(b)) this.#top.offerBoth(a, b, base);
  }

  #addLessons({ wanted, taught }: SearchQuery, at: number): void {
    const records = this.#records;
    const { codes } = this.#scoring;
    const lessons = this.#lessons;
    let comes = 0;
    let bestComes = 0;
    let gives = 0;
    let bestGives = 0;
    let entry = records[at + 3] as number;
    const counts = records[at + 4] as number;
    const firstWant = entry + (counts & 255);
    const end = firstWant + (counts >> 8);
    for (; entry < firstWant; entry += 1) {
      const packed = records[entry] as number;
      const terms = wanted[packed >> 3] as number;
      if (terms < 0) continue;
      const code = codes[((packed & 7) << wantBits) | terms] as number;
      comes += strengthOfCode(code);
      if (code > bestComes) bestComes = code;
    }
    for (; entry < end; entry += 1) {
      const packed = records[entry] as number;
      const level = taught[packed >> wantBits] as number;
      if (level === 0) continue;
      const code = codes[(level << wantBits) | (packed & 127)] as number;
      gives += strengthOfCode(code);
      if (code > bestGives) bestGives = code;
    }
    lessons.comes = comes;
    lessons.bestComes = bestComes;
    lessons.gives = gives;
    lessons.bestGives = bestGives;
  }
}
