import { strengthOfCode } from './lessonCodes.ts';
import type { Ask } from './lessonKernel.ts';
import { scoreOf, twiceLearned, wholePart } from './pairBase.ts';
import type { RoundScoring } from './scorePairs.ts';

/** A sum of worths is a byte of so many 1,024ths of a strength: 254 are a gain of 0.95, and what is above is taken for whole. */
const unit = 12;
const mostSum = 255;
/** What is learned is told apart in steps of a thousandth or so; sums, where a single pair is judged, in pairs. */
const stepBits = 10;
const sumBits = 7;

/** The worth of every lesson by teacher's level and terms of the want: a byte, never too little. */
export const lessonWorths = (codes: Int32Array): Uint8Array =>
  Uint8Array.from(codes, (code) => Math.min(mostSum, Math.ceil(strengthOfCode(code) / unit)));

/**
 * What sums of worths can come to, and what they must be for a score. The kernel asks two things of both sums: their mean,
 * rounded up, and the smaller one. Neither rules out whoever reaches the score; together they let few others through,
 * because the score of partners asks for both directions.
 */
export class LeastSums {
  /** How much less is asked in the same place, whatever the score. */
  readonly near: Ask;
  readonly #asks: readonly Ask[];
  readonly #learned: Uint16Array;
  /** The most that anything but what is learned, hours and place can come to. */
  readonly #besides: number;
  readonly #mostLevel: number;

  constructor({ weights, isOneWay }: RoundScoring) {
    const strengthOf = (sum: number): number => (sum === mostSum ? Number.MAX_SAFE_INTEGER : sum * unit);
    const learned = (comes: number, gives: number): number =>
      twiceLearned(weights, isOneWay, strengthOf(comes), strengthOf(gives));
    this.#besides = wholePart * (weights.department + weights.level + weights.novelty);
    this.#mostLevel = wholePart * weights.level;
    this.#asks = asksByStep(learned);
    this.near = largestFall(this.#asks, Math.ceil((2 * wholePart * weights.place) / (1 << stepBits)));
    const classes = 1 << sumBits;
    this.#learned = Uint16Array.from({ length: classes * classes }, (_, at) =>
      Math.ceil(learned(2 * (at >> sumBits) + 1, 2 * (at & (classes - 1)) + 1) / (1 << stepBits)),
    );
  }

  /** What must be asked for not to miss anybody elsewhere with this score and these hours. */
  askFor(score: number, hours: number): Ask {
    // The reverse of `scoreOf`.
    const twice = 200 * score - 100 - 2 * (hours + this.#besides);
    return this.#askAt(Math.max(0, twice >> stepBits));
  }

  /** What must be asked for to get at least this share of all that can be learned. */
  askForShare(share: number): Ask {
    return this.#askAt(Math.floor(share * (this.#asks.length - 1)));
  }

  /** The most that the score of two can be, by both sums and everything that is not about lessons. */
  mostScore(comes: number, gives: number, rest: number): number {
    const steps = this.#learned[((comes >> 1) << sumBits) | (gives >> 1)] as number;
    return scoreOf(steps << stepBits, rest + this.#mostLevel);
  }

  #askAt(step: number): Ask {
    return this.#asks[step] ?? askForMost;
  }
}

/** Lets through as few as can be. */
export const askForMost: Ask = { mean: mostSum, side: mostSum };

/** By what is learned at least, the least that both sums can be then. Whose sum is which makes no difference. */
function asksByStep(learned: (comes: number, gives: number) => number): Ask[] {
  const steps = (learned(mostSum, mostSum) >> stepBits) + 1;
  const [mean, side] = [new Uint8Array(steps).fill(mostSum), new Uint8Array(steps).fill(mostSum)];
  const lower = (sums: Uint8Array, step: number, sum: number): void => {
    if (sum < (sums[step] as number)) sums[step] = sum;
  };
  for (let less = 0; less <= mostSum; less += 1) {
    // Two without any lesson are no candidates, so a mean is 1 at least.
    for (let more = Math.max(less, 1); more <= mostSum; more += 1) {
      const step = learned(less, more) >> stepBits;
      lower(mean, step, (less + more + 1) >> 1);
      lower(side, step, less);
    }
  }
  for (let step = steps - 2; step >= 0; step -= 1) {
    lower(mean, step, mean[step + 1] as number);
    lower(side, step, side[step + 1] as number);
  }
  return Array.from(mean, (sum, step) => ({ mean: sum, side: side[step] as number }));
}

/** The most by which asks differ from those so many steps below. */
function largestFall(asks: readonly Ask[], steps: number): Ask {
  const fall = (sumOf: (ask: Ask) => number): number =>
    Math.max(...asks.map((ask, at) => sumOf(ask) - sumOf(asks[Math.max(0, at - steps)] ?? ask)));
  return { mean: fall(({ mean }) => mean), side: fall(({ side }) => side) };
}
