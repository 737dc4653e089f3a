import { entrySizes, kernelCode, step } from './kernelCode.ts';

// Node has it; the language's own library leaves it to browsers.
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
};

type Scan = (from: number, to: number, comesEnd: number, givesEnd: number) => number;

/** People of a tile: what is known of so many stays at hand in the processor's own memory while everybody searches it. */
export const usualTile = 16 * step;

const vectorSize = 16;
const pageSize = 65_536;

/** How much a kernel has to hold. */
interface Room {
  /** Rows of sixteen bytes that say what a level is worth. */
  readonly worths: number;
  /** Entries of one person in each direction. */
  readonly wants: number;
  readonly teaches: number;
  readonly planes: number;
  /** People of a tile: whole steps. */
  readonly tileSize: number;
}

/** What is asked of the mean and of the smaller of both sums of lessons. */
export interface Ask {
  readonly mean: number;
  readonly side: number;
}

/**
 * The kernel of `kernelCode.ts` with its memory: planes of one byte a person of the tile, the entries of the person
 * searched for, what both sides ask for, and whom the last scan found.
 */
export class LessonKernel {
  readonly tileSize: number;
  readonly bytes: Uint8Array;
  /** By position in the tile: what the list of each asks for, and where they are. */
  readonly theirMean: Uint8Array;
  readonly theirSide: Uint8Array;
  readonly places: Uint8Array;
  readonly #numbers: Int32Array;
  readonly #plan: Parameters<typeof kernelCode>[0];
  readonly #planes: number;
  readonly #scan: Scan;
  #comesEnd = 0;
  #givesEnd = 0;

  constructor(room: Room) {
    const { tileSize } = room;
    this.tileSize = tileSize;
    let size = room.worths * vectorSize;
    const reserve = (bytes: number): number => {
      const at = size;
      size += Math.ceil(bytes / vectorSize) * vectorSize;
      return at;
    };
    this.#plan = {
      comesList: reserve(room.wants * entrySizes.comes),
      givesList: reserve(room.teaches * entrySizes.gives),
      myMean: reserve(vectorSize),
      mySide: reserve(vectorSize),
      theirMean: reserve(tileSize),
      theirSide: reserve(tileSize),
      myPlace: reserve(vectorSize),
      nearMean: reserve(vectorSize),
      nearSide: reserve(vectorSize),
      places: reserve(tileSize),
      found: reserve((tileSize / step) * entrySizes.found),
    };
    this.#planes = reserve(room.planes * tileSize);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / pageSize) });
    const byRow = (at: number): Uint8Array => new Uint8Array(memory.buffer, at, tileSize);
    this.bytes = new Uint8Array(memory.buffer);
    this.#numbers = new Int32Array(memory.buffer);
    this.theirMean = byRow(this.#plan.theirMean);
    this.theirSide = byRow(this.#plan.theirSide);
    this.places = byRow(this.#plan.places);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernelCode(this.#plan)), { m: { m: memory } });
    this.#scan = exports['scan'] as Scan;
  }

  /** Where a plane starts. */
  planeAt(plane: number): number {
    return this.#planes + plane * this.tileSize;
  }

  /** Says what each level is worth, by a row of up to sixteen. */
  setWorths(row: number, worths: Uint8Array): void {
    this.bytes.set(worths, row * vectorSize);
  }

  /** Says how much less is asked of people in the same place. */
  setNear({ mean, side }: Ask): void {
    this.#fill(this.#plan.nearMean, mean);
    this.#fill(this.#plan.nearSide, side);
  }

  /** Starts over with somebody who searches from this place. */
  searchFrom(place: number): void {
    this.#fill(this.#plan.myPlace, place);
    this.#comesEnd = this.#plan.comesList;
    this.#givesEnd = this.#plan.givesList;
  }

  /** Adds a want of theirs: the plane of its teachers' levels, and the row that says what each level is worth. */
  addWant(plane: number, row: number): void {
    this.#numbers[this.#comesEnd >> 2] = plane;
    this.#numbers[(this.#comesEnd >> 2) + 1] = row * vectorSize;
    this.#comesEnd += entrySizes.comes;
  }

  /** Adds something they teach: the plane of what it is worth to everybody. */
  addTaught(plane: number): void {
    this.#numbers[this.#givesEnd >> 2] = plane;
    this.#givesEnd += entrySizes.gives;
  }

  /** Looks at the positions of whole steps from `from` on; answers in how many steps somebody was found. */
  scan(from: number, to: number, { mean, side }: Ask): number {
    this.#fill(this.#plan.myMean, mean);
    this.#fill(this.#plan.mySide, side);
    return (this.#scan(from, to, this.#comesEnd, this.#givesEnd) - this.#plan.found) / entrySizes.found;
  }

  /** Where the last scan wrote down a step in which somebody was found: for the questions below. */
  foundAt(turn: number): number {
    return this.#plan.found + turn * entrySizes.found;
  }

  /** The first position of the step. */
  positionAt(found: number): number {
    return this.#numbers[found >> 2] as number;
  }

  /** Who of the first or second half of its 64 was found, a bit each. */
  bitsAt(found: number, half: 0 | 1): number {
    return this.#numbers[(found >> 2) + 1 + half] as number;
  }

  /** The sum of what comes from one of its 64. */
  comesAt(found: number, at: number): number {
    return this.bytes[found + vectorSize + at] as number;
  }

  /** The sum of what one of its 64 gets. */
  givesAt(found: number, at: number): number {
    return this.bytes[found + vectorSize + step + at] as number;
  }

  #fill(at: number, value: number): void {
    this.bytes.fill(value, at, at + vectorSize);
  }
}
