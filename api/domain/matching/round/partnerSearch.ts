import { wantBits } from '../packing.ts';
import { step } from './kernelCode.ts';
import { LeastSums, lessonWorths } from './leastSums.ts';
import { LessonKernel, usualTile, type Ask } from './lessonKernel.ts';
import { baseOfPair, lessonsOfPair, type RoundScoring } from './scorePairs.ts';
import { SearchedPerson } from './searchedPerson.ts';
import { searchOrder, type SearchOrder } from './searchOrder.ts';
import { searchRecords } from './searchRecords.ts';
import { mostPlanes, SearchTile } from './searchTile.ts';
import { TopPartners } from './topPartners.ts';

/** With whom a list that has room is filled, in turn: at least so much of all that can be learned; in the end anything. */
const firstShares = [0.9, 0.8, 0.65, 0.45, 0.2, 0];
/** After so many people what the lists of a tile ask for is read anew: it grows with every search. */
const askedAnew = 128;

/**
 * The best partners of everybody where comparing all pairs takes too long: exactly those that it would give. Everybody
 * searches among one tile of people after the other, so that all that is looked at stays at hand. What may be learned in
 * either direction is added up in bytes, never too little, and a pair is weighed only where that much could still reach
 * the list of either. Each pair is met once; before that everybody searches their own tile, so that lists are demanding.
 */
export class PartnerSearch {
  readonly #scoring: RoundScoring;
  readonly #order: SearchOrder;
  readonly #kernel: LessonKernel;
  readonly #leasts: LeastSums;
  readonly #tile: SearchTile;
  readonly #person: SearchedPerson;
  /** By position, not by person: so lists of a tile lie side by side. */
  readonly #top: TopPartners;
  /** The positions that each is never offered here: banned or met. */
  readonly #out: readonly (readonly number[])[];

  constructor(scoring: RoundScoring, limit: number, tileSize: number = usualTile) {
    const { field, codes } = scoring;
    const order = searchOrder(field);
    const worths = lessonWorths(codes);
    this.#scoring = scoring;
    this.#order = order;
    this.#leasts = new LeastSums(scoring);
    this.#kernel = kernelFor(scoring, order, worths, tileSize);
    this.#kernel.setNear(this.#leasts.near);
    this.#tile = new SearchTile({ scoring, order, kernel: this.#kernel, worths });
    this.#person = new SearchedPerson(scoring, searchRecords(field, order), this.#kernel);
    this.#top = new TopPartners(
      Array.from(order.vertexAt, (vertex) => field.people[vertex]?.hash ?? 0),
      limit,
    );
    this.#out = Array.from(order.vertexAt, (vertex) =>
      [...(field.bans.bannedOf[vertex] ?? []), ...(field.bans.metOf[vertex] ?? [])].map(
        (other) => order.positionOf[other] as number,
      ),
    );
  }

  /** Searches for everybody, and says now and then how many pairs were compared so far. */
  run(onCompared: (pairs: number) => void): TopPartners {
    const people = this.#order.vertexAt.length;
    const { tileSize } = this.#kernel;
    this.#offerMet();
    for (let from = 0; from < people; from += tileSize) this.#searchOwnTile(from);
    let compared = 0;
    for (let from = 0; from < people; from += tileSize) {
      this.#searchTile(from);
      for (let position = from; position < this.#tile.to; position += 1) compared += people - position - 1;
      onCompared(compared);
    }
    return this.#top.renamed(this.#order.vertexAt);
  }

  /** Whoever was met is weighed by itself: novelty is all that differs, and the cool-down. */
  #offerMet(): void {
    const { bans, input } = this.#scoring.field;
    for (const [a, met] of bans.metOf.entries()) {
      for (const b of met) {
        if (b < a || bans.metAgo(a, b) <= input.rules.coolDownRounds) continue;
        const { bestComes, bestGives } = lessonsOfPair(this.#scoring, a, b);
        const base = baseOfPair(this.#scoring, a, b);
        if (base >= 0 && bestComes + bestGives > 0)
          this.#top.offerBoth(this.#order.positionOf[a] as number, this.#order.positionOf[b] as number, base);
      }
    }
  }

  /** Fills the lists of a tile's people from each other. */
  #searchOwnTile(from: number): void {
    this.#tile.draw(from);
    this.#tile.askForNobody();
    this.#forGroups(from, this.#tile.to, (position) => this.#fillFrom(position, from));
  }

  /** Everybody from the tile's first person on searches among the tile's people; inside it, among those who come after. */
  #searchTile(from: number): void {
    const tile = this.#tile;
    tile.draw(from);
    this.#forGroups(from, this.#order.vertexAt.length, (position, hours, isNewGroup) => {
      if (isNewGroup || (position - from) % askedAnew === 0) tile.askForAll(this.#top, this.#leasts);
      const first = position < tile.to ? position + 1 : from;
      this.#fillFrom(position, first);
      const least = this.#top.least(position);
      if (least >= 0) this.#scan(position, first, this.#leasts.askFor(least, hours));
    });
  }

  /** Calls for each position whose group can meet somebody of the tile, with the most that common hours are worth. */
  #forGroups(from: number, to: number, search: (position: number, hours: number, isNewGroup: boolean) => void): void {
    const { groupAt, start } = this.#order;
    let position = from;
    while (position < to) {
      const [first, end] = [position, Math.min(start[(groupAt[position] as number) + 1] as number, to)];
      const hours = this.#tile.meet(position);
      for (; position < end && hours >= 0; position += 1) search(position, hours, position === first);
      position = end;
    }
  }

  /** Starts a search among the tile's people from `first` on: a list with room gets those who bring most, until it is full. */
  #fillFrom(position: number, first: number): void {
    this.#person.read(position, this.#tile);
    for (const share of firstShares) {
      if (this.#top.least(position) >= 0) return;
      this.#scan(position, first, this.#leasts.askForShare(share));
    }
  }

  #scan(position: number, first: number, ask: Ask): void {
    const [kernel, { from, to }] = [this.#kernel, this.#tile];
    if (first >= to) return;
    const steps = kernel.scan(first - from - ((first - from) % step), to - from, ask);
    for (let turn = 0; turn < steps; turn += 1) {
      const found = kernel.foundAt(turn);
      this.#lookAt(position, first, found, 0);
      this.#lookAt(position, first, found, 1);
    }
  }

  /** Looks at whom the kernel found in half a step. */
  #lookAt(position: number, first: number, found: number, half: 0 | 1): void {
    const kernel = this.#kernel;
    const top = this.#top;
    const { from, to, hours } = this.#tile;
    const row = kernel.positionAt(found);
    for (let bits = kernel.bitsAt(found, half); bits !== 0; bits &= bits - 1) {
      const at = 32 * half + 31 - Math.clz32(bits & -bits);
      const other = from + row + at;
      if (other < first || other >= to || other === position) continue;
      const common = hours[row + at] as number;
      const besides = this.#person.besidesWith(other);
      if (common < 0 || besides < 0) continue;
      const least = Math.min(top.least(position), top.least(other));
      if (this.#leasts.mostScore(kernel.comesAt(found, at), kernel.givesAt(found, at), common + besides) < least)
        continue;
      const base = this.#person.baseWith(other, common + besides);
      if (base >= Math.max(0, least) && !this.#out[position]?.includes(other)) top.offerBoth(position, other, base);
    }
  }
}

function kernelFor(scoring: RoundScoring, order: SearchOrder, worths: Uint8Array, tileSize: number): LessonKernel {
  const { people } = scoring.field;
  const most = (countOf: (person: (typeof people)[number]) => number): number =>
    people.reduce((most, person) => Math.max(most, countOf(person)), 0);
  const kernel = new LessonKernel({
    worths: 1 << wantBits,
    wants: most(({ wants }) => wants.length),
    teaches: most(({ teaches }) => teaches.length),
    planes: mostPlanes(scoring, order, tileSize),
    tileSize,
  });
  for (let terms = 0; terms < 1 << wantBits; terms += 1)
    kernel.setWorths(
      terms,
      Uint8Array.from({ length: 8 }, (_, level) => worths[(level << wantBits) | terms] as number),
    );
  return kernel;
}
