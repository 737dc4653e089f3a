import { comparePairs, type PairTable } from './pairTable.ts';
import { roundField } from './pairRules.ts';
import type { RoundPeople } from './roundPeople.ts';
import { baseOfPair, roundScoring, type RoundScoring } from './scorePairs.ts';
import { searchPairs } from './searchPairs.ts';
import type { TopPartners } from './topPartners.ts';
import type { OnProgress } from './types.ts';

/** The pairs of a round, ready to be chosen among. */
export interface PairSource {
  readonly scoring: RoundScoring;
  /** The best partners of each under the whole cool-down. */
  readonly top: TopPartners;
  /** All pairs; null where there are too many to keep. */
  readonly table: PairTable | null;
  /** The base weight of a pair; -1 where a hard rule (the cool-down is none) is against it. */
  readonly base: (a: number, b: number) => number;
  /** How many pairs of two such roles there are. */
  readonly allPairs: number;
}

/** Up to this many people every pair is kept: 72 million of two bytes at 12,000. */
export const mostForTable = 12_000;
/** Of every person this many partners are chosen among at first; what else could matter is found by its price. */
const partnersEach = 24;
/** The same where there is no table to price. */
const partnersOfMany = 20;

/** Compares everybody of a round: all pairs up to `tableUpTo` people, the best of everybody beyond. */
export function pairSource(round: RoundPeople, onProgress?: OnProgress, tableUpTo: number = mostForTable): PairSource {
  const scoring = roundScoring(roundField(round));
  const allPairs = allPairsOf(round);
  if (round.people.length <= tableUpTo) {
    const { table, top } = comparePairs(scoring, partnersEach, onProgress);
    return { scoring, top, table, base: (a, b) => table.base(a, b), allPairs };
  }
  const top = searchPairs(scoring, partnersOfMany, onProgress);
  return { scoring, top, table: null, base: (a, b) => baseOfPair(scoring, a, b), allPairs };
}

function allPairsOf({ people, input }: RoundPeople): number {
  const mentors = people.filter(({ side }) => side === 'mentor').length;
  return input.kind === 'learning' ? (people.length * (people.length - 1)) / 2 : mentors * (people.length - mentors);
}
