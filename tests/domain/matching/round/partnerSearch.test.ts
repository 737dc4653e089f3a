import fc from 'fast-check';
import { PairRows } from '../../../../api/domain/matching/round/pairRows.ts';
import { roundField } from '../../../../api/domain/matching/round/pairRules.ts';
import { searchPairs } from '../../../../api/domain/matching/round/searchPairs.ts';
import { prepareRound } from '../../../../api/domain/matching/round/roundPeople.ts';
import {
  baseOfPair,
  lessonsOfPair,
  roundScoring,
  type RoundScoring,
} from '../../../../api/domain/matching/round/scorePairs.ts';
import type { TopPartners } from '../../../../api/domain/matching/round/topPartners.ts';
import { tieBreak } from '../../../../api/domain/matching/tieBreak.ts';
import { roundOf, syntheticPeople } from '../../../bench/matching/syntheticRound.ts';
import { anyRound } from './rounds.ts';

type Listed = readonly [partner: number, base: number][];

const listOf = (top: TopPartners, a: number): Listed =>
  Array.from({ length: top.countOf(a) }, (_, rank) => [top.partnerAt(a, rank), top.baseAt(a, rank)]);

/** Everybody compared with everybody, sorted, cut. */
function bruteForce(scoring: RoundScoring, a: number, limit: number): Listed {
  const { people, bans, input } = scoring.field;
  const hash = people[a]?.hash ?? 0;
  return [...people.keys()]
    .filter((b) => {
      const ago = bans.metAgo(a, b);
      const { bestComes, bestGives } = lessonsOfPair(scoring, a, b);
      return bestComes + bestGives > 0 && (ago === 0 || ago > input.rules.coolDownRounds);
    })
    .map((b) => ({ b, base: baseOfPair(scoring, a, b), tie: tieBreak(hash, people[b]?.hash ?? 0) }))
    .filter(({ base }) => base >= 0)
    .sort((x, y) => y.base - x.base || x.tie - y.tie)
    .slice(0, limit)
    .map(({ b, base }) => [b, base]);
}

describe('the best partners of everybody', () => {
  it('are exactly those that comparing everybody gives, for any rules', () => {
    fc.assert(
      fc.property(
        anyRound(['learning', 'learning', 'mentoring', 'buddy'], 60),
        fc.integer({ min: 1, max: 6 }),
        (input, limit) => {
          const scoring = roundScoring(roundField(prepareRound(input)));
          const top = searchPairs(scoring, limit, undefined);
          for (const a of scoring.field.people.keys()) expect(listOf(top, a)).toEqual(bruteForce(scoring, a, limit));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are exactly those in a company of many skills', () => {
    const scoring = roundScoring(roundField(prepareRound(roundOf(syntheticPeople(1500)))));
    const top = searchPairs(scoring, 20, undefined);
    for (let a = 0; a < 1500; a += 37) expect(listOf(top, a)).toEqual(bruteForce(scoring, a, 20));
  });

  it('a whole row at a time weighs each pair as the pair alone', () => {
    fc.assert(
      fc.property(anyRound(['learning', 'mentoring', 'buddy'], 20), (input) => {
        const scoring = roundScoring(roundField(prepareRound(input)));
        const rows = new PairRows(scoring);
        for (const a of scoring.field.people.keys()) {
          rows.read(a);
          for (let b = a + 1; b < rows.bases.length; b += 1) {
            expect(rows.bases[b]).toBe(baseOfPair(scoring, a, b));
            expect(baseOfPair(scoring, b, a)).toBe(rows.bases[b]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
