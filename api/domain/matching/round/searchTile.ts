import { wantBits } from '../packing.ts';
import { easeOf } from '../score.ts';
import { askForMost, type LeastSums } from './leastSums.ts';
import type { LessonKernel } from './lessonKernel.ts';
import type { RoundScoring } from './scorePairs.ts';
import type { SearchOrder } from './searchOrder.ts';
import type { TopPartners } from './topPartners.ts';

/** Levels at which somebody can teach: 1..5. */
const mostLevel = 5;
/** Planes of a skill: at which level each teaches it; then what it is worth to each, taught at level 1, at level 2 ... */
const planeBits = 3;

/** What all tiles share. */
interface Setting {
  readonly scoring: RoundScoring;
  readonly order: SearchOrder;
  readonly kernel: LessonKernel;
  /** See `lessonWorths`. */
  readonly worths: Uint8Array;
}

/** Some people next to each other in the order of the search, laid out for the kernel: among them everybody searches. */
export class SearchTile {
  /** Positions in the order. */
  from = 0;
  to = 0;
  /** By position from `from` on, for whoever searches: what common hours are worth, percent times part; -1: can't meet. */
  readonly hours: Int32Array;
  readonly #setting: Setting;
  /** Where each plane starts; 0: nothing in it. */
  readonly #planeOf: Int32Array;
  #planes = 0;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.hours = new Int32Array(setting.kernel.tileSize);
    this.#planeOf = new Int32Array(setting.scoring.field.skills.words.length << planeBits);
  }

  /** Starts over with the people from this position on. */
  draw(from: number): void {
    const { order, scoring, kernel, worths } = this.#setting;
    kernel.bytes.fill(0, kernel.planeAt(0), kernel.planeAt(this.#planes));
    this.#planeOf.fill(0);
    this.#planes = 0;
    this.from = from;
    this.to = Math.min(from + kernel.tileSize, order.vertexAt.length);
    for (let at = 0; at < this.to - from; at += 1) {
      const vertex = order.vertexAt[from + at] as number;
      const { teaches = [], wants = [] } = scoring.field.people[vertex] ?? {};
      kernel.places[at] = placeByte(scoring.field.columns.place[vertex] as number, 0);
      for (const { skill, level } of teaches) kernel.bytes[this.#plane(skill, 0) + at] = level;
      for (const { skill, terms } of wants) {
        for (let level = 1; level <= mostLevel; level += 1) {
          const worth = worths[(level << wantBits) | terms] as number;
          if (worth > 0) kernel.bytes[this.#plane(skill, level) + at] = worth;
        }
      }
    }
  }

  /** The plane of the levels at which a skill is taught; 0: nobody teaches it. */
  teachersOf(skill: number): number {
    return this.#planeOf[skill << planeBits] as number;
  }

  /** The plane of what a skill, taught at this level, is worth; 0: nothing to anybody. */
  learnersOf(skill: number, level: number): number {
    return this.#planeOf[(skill << planeBits) | level] as number;
  }

  /** Reads `hours` for the group of whoever stands at a position; answers the most of them. */
  meet(position: number): number {
    const { order, scoring } = this.#setting;
    let most = -1;
    let start = this.from;
    while (start < this.to) {
      const end = Math.min(order.start[(order.groupAt[start] as number) + 1] as number, this.to);
      const hours = hoursOf(scoring, order.vertexAt[position] as number, order.vertexAt[start] as number);
      this.hours.fill(hours, start - this.from, end - this.from);
      most = Math.max(most, hours);
      start = end;
    }
    return most;
  }

  /** Lets the kernel find also those whose own lists the person searched for could enter, as the lists stand now. */
  askForAll(top: TopPartners, leasts: LeastSums): void {
    const { kernel } = this.#setting;
    for (let at = 0; at < this.to - this.from; at += 1) {
      const { mean, side } = leasts.askFor(top.least(this.from + at), this.hours[at] as number);
      kernel.theirMean[at] = mean;
      kernel.theirSide[at] = side;
    }
  }

  /** Lets the kernel find only whom the person searched for asks for. */
  askForNobody(): void {
    const { kernel } = this.#setting;
    kernel.theirMean.fill(askForMost.mean);
    kernel.theirSide.fill(askForMost.side);
  }

  #plane(skill: number, level: number): number {
    const key = (skill << planeBits) | level;
    if (this.#planeOf[key] === 0) {
      this.#planeOf[key] = this.#setting.kernel.planeAt(this.#planes);
      this.#planes += 1;
    }
    return this.#planeOf[key] as number;
  }
}

/** Different places may share a byte; the unknown one is like no other. */
export const placeByte = (place: number, unknown: 0 | 255): number => (place === 0 ? unknown : 1 + (place % 254));

function hoursOf({ field, weights }: RoundScoring, a: number, b: number): number {
  const { columns, input } = field;
  const minutes = columns.minutes(columns.schedule[a] as number, columns.schedule[b] as number);
  const isOpen =
    minutes >= input.rules.leastSharedMinutes &&
    columns.understand(columns.language[a] as number, columns.language[b] as number);
  return isOpen ? weights.hours * easeOf(minutes) : -1;
}

/** The most planes that any tile can come to. */
export function mostPlanes({ field }: RoundScoring, { vertexAt }: SearchOrder, tileSize: number): number {
  let most = 0;
  for (let from = 0; from < vertexAt.length; from += tileSize) {
    let planes = 0;
    for (const vertex of vertexAt.subarray(from, from + tileSize)) {
      const { teaches = [], wants = [] } = field.people[vertex] ?? {};
      planes += teaches.length + mostLevel * wants.length;
    }
    most = Math.max(most, planes);
  }
  return Math.min(most, (1 + mostLevel) * field.skills.words.length);
}
