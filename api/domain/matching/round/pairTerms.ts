import type { RoundField } from './pairRules.ts';

/** Under which terms pairs are chosen: which are open, and what a pair weighs beyond its base. */
export interface PairTerms {
  /** Pairs that met at most this many rounds ago are closed. */
  readonly coolDown: number;
  /** Pairs with a smaller base are closed. */
  readonly floor: number;
  /** By person, on every pair of theirs. */
  readonly bonus: Float64Array;
  /** On every pair that the whole cool-down leaves open; 0 unless the cool-down is relaxed. */
  readonly fresh: number;
  /** What a solver is given: a whole number from 0; -1 for a closed pair. */
  readonly weigh: (a: number, b: number, base: number) => number;
}

/** A head start counts for at most so many rounds in a row, to keep sums small. */
const mostHeadStart = 5;
/** Mentors have many places and one head start: on each of their pairs it counts a little only. */
const mentorHeadStart = 500;

/**
 * Head starts decide who stays alone, and freshness which pairs repeat, before any score does: their unit outweighs all
 * scores together where sums allow (up to some 400 people), and hundreds of perfect pairs at 10,000 people.
 */
export function pairTerms(field: RoundField, coolDown: number, floor = 0): PairTerms {
  const { people, bans, input } = field;
  const unit = unitFor(people.length);
  const bonus = Float64Array.from(people, ({ participant, side }) => {
    const rounds = Math.min(Math.max(participant.headStart, 0), mostHeadStart);
    return rounds * (side === 'mentor' ? mentorHeadStart : unit);
  });
  const fresh = coolDown < input.rules.coolDownRounds ? unit : 0;
  const weigh = (a: number, b: number, base: number): number => {
    if (base < floor) return -1;
    const ago = bans.metAgo(a, b);
    if (ago > 0 && ago <= coolDown) return -1;
    const isRepeat = ago > 0 && ago <= input.rules.coolDownRounds;
    return base + (bonus[a] as number) + (bonus[b] as number) + (isRepeat ? 0 : fresh);
  };
  return { coolDown, floor, bonus, fresh, weigh };
}

/**
 * Solvers add (maxWeight + 1) * (n + 2) to each of at most n pairs, and twice the sum must stay below 2^53: half of that
 * is left to spare. Weights themselves are 32 bit.
 */
function unitFor(people: number): number {
  const perfect = 10_000;
  const room = Math.min(2 ** 52 / ((people + 2) * (people + 1)), 2 ** 30) - perfect;
  return Math.max(1, Math.floor(Math.min((perfect + 1) * Math.ceil(people / 2), room / (2 * mostHeadStart + 1))));
}
