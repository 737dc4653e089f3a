import { wantBits } from '../packing.ts';
import { strengthOfCode } from './lessonCodes.ts';
import { pairBase, wholePart, type Lessons } from './pairBase.ts';
import { isDepartmentAllowed } from './pairRules.ts';
import { reachableGroups, type Reach } from './reachableGroups.ts';
import type { RoundPerson } from './roundPeople.ts';
import { baseOfPair, departmentPart, lessonsOfPair, type RoundScoring } from './scorePairs.ts';
import { searchOrder, type SearchOrder } from './searchOrder.ts';
import { step } from './lessonKernel.ts';
import { SearchQuery } from './searchQuery.ts';
import { recordSize, searchRecords } from './searchRecords.ts';
import type { TopPartners } from './topPartners.ts';

/** With whom an empty list is filled: at least so much of what they could bring. */
const firstShares = [0.7, 0.5, 0.25, 0.1];

/**
 * The best partners of everybody where comparing all pairs takes too long: exactly those that it would give. People are
 * looked at sixteen at a time: what may be learned in either direction is added up in bytes, never too little, and a pair is
 * scored only where that much could still reach the list. Each score is offered to both, so lists fill before their turn.
 */
export class PartnerSearch {
  readonly #scoring: RoundScoring;
  readonly #top: TopPartners;
  readonly #order: SearchOrder;
  readonly #query: SearchQuery;
  readonly #records: Int32Array;
  /** Of the person searched for: terms of the want and level of teaching by skill; -1 and 0 where there is none. */
  readonly #wanted: Int16Array;
  readonly #taught: Uint8Array;
  /** For whom somebody was left out last: banned, met or themselves. */
  readonly #outFor: Int32Array;
  readonly #lessons: Lessons = { comes: 0, gives: 0, bestComes: 0, bestGives: 0 };
  #reaches: readonly Reach[] = [];
  #reachesOf = -1;

  constructor(scoring: RoundScoring, top: TopPartners) {
    const { field } = scoring;
    this.#scoring = scoring;
    this.#top = top;
    this.#order = searchOrder(field);
    this.#query = new SearchQuery(scoring, this.#order);
    this.#records = searchRecords(field, this.#order);
    this.#wanted = new Int16Array(field.skills.words.length).fill(-1);
    this.#taught = new Uint8Array(field.skills.words.length);
    this.#outFor = new Int32Array(field.people.length).fill(-1);
  }

  /** People in the order in which searching for one after the other is fastest. */
  get order(): Int32Array {
    return this.#order.vertexAt;
  }

  /** Offers everybody who could be among the best of `a` and of whom one of the two learns. */
  search(a: number): void {
    const { people, bans } = this.#scoring.field;
    const person = people[a];
    if (!person) return;
    this.#outFor[a] = a;
    for (const b of bans.bannedOf[a] ?? []) this.#outFor[b] = a;
    for (const b of bans.metOf[a] ?? []) this.#offerMet(a, b);
    this.#query.read(person, this.#scoring.field.columns.place[a] as number);
    this.#readSkills(person);
    this.#searchGroups(a);
    this.#forgetSkills(person);
  }

  #readSkills({ wants, teaches }: RoundPerson): void {
    for (const { skill, terms } of wants) this.#wanted[skill] = terms;
    for (const { skill, level } of teaches) this.#taught[skill] = level;
  }

  #forgetSkills({ wants, teaches }: RoundPerson): void {
    for (const { skill } of wants) this.#wanted[skill] = -1;
    for (const { skill } of teaches) this.#taught[skill] = 0;
  }

  /** Whoever was met is scored by itself: novelty is all that differs, and the cool-down. */
  #offerMet(a: number, b: number): void {
    const { field } = this.#scoring;
    this.#outFor[b] = a;
    const { bestComes, bestGives } = lessonsOfPair(this.#scoring, a, b);
    const base = baseOfPair(this.#scoring, a, b);
    const isOpen = field.bans.metAgo(a, b) > field.input.rules.coolDownRounds;
    if (isOpen && base >= 0 && bestComes + bestGives > 0) this.#top.offerBoth(a, b, base);
  }

  /** Fills the list from those with many lessons; then whoever could enter it is looked at, group by group. */
  #searchGroups(a: number): void {
    const reaches = this.#reachesFrom(a);
    for (const share of firstShares) {
      for (const { group, hours } of reaches) {
        if (this.#top.least(a) >= 0) break;
        this.#query.aimAt(share);
        this.#scan(a, group, hours);
      }
    }
    for (const { group, hours } of reaches) {
      if (!this.#query.aim(this.#top.least(a), hours)) break;
      this.#scan(a, group, hours);
    }
  }

  #scan(a: number, group: number, hours: number): void {
    const [start, end] = [this.#order.start[group] as number, this.#order.start[group + 1] as number];
    const { kernel, entries } = this.#query;
    const found = kernel.scan(start - (start % step), end, entries.comes, entries.gives);
    for (let at = 0; at < found; at += 1) {
      const first = kernel.positionOf(at);
      for (let bits = kernel.bitsOf(at); bits !== 0; bits &= bits - 1) {
        const position = first + 31 - Math.clz32(bits & -bits);
        if (position >= start && position < end) this.#look(a, position * recordSize, hours);
      }
    }
  }

  #look(a: number, at: number, hours: number): void {
    const { weights, isOneWay, field, department } = this.#scoring;
    const records = this.#records;
    this.#addLessons(at);
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
    if (this.#outFor[b] !== a) this.#top.offerBoth(a, b, base);
  }

  #addLessons(at: number): void {
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
      const terms = this.#wanted[packed >> 3] as number;
      if (terms < 0) continue;
      const code = codes[((packed & 7) << wantBits) | terms] as number;
      comes += strengthOfCode(code);
      if (code > bestComes) bestComes = code;
    }
    for (; entry < end; entry += 1) {
      const packed = records[entry] as number;
      const level = this.#taught[packed >> wantBits] as number;
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

  #reachesFrom(a: number): readonly Reach[] {
    const group = this.#order.groupOf[a] as number;
    if (group !== this.#reachesOf) this.#reaches = reachableGroups(this.#scoring, this.#order, group);
    this.#reachesOf = group;
    return this.#reaches;
  }
}
