import fc from 'fast-check';
import { PairRows } from '../../../../api/domain/matching/round/pairRows.ts';
import { roundField } from '../../../../api/domain/matching/round/pairRules.ts';
import { PartnerSearch } from '../../../../api/domain/matching/round/partnerSearch.ts';
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

  it('are exactly those when people are searched tile by tile', () => {
    fc.assert(
      fc.property(
        anyRound(['learning', 'learning', 'mentoring', 'buddy'], 300),
        fc.integer({ min: 1, max: 12 }),
        (input, limit) => {
          const scoring = roundScoring(roundField(prepareRound(input)));
          const top = new PartnerSearch(scoring, limit, 64).run(() => undefined);
          for (const a of scoring.field.people.keys()) expect(listOf(top, a)).toEqual(bruteForce(scoring, a, limit));
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['of partners', roundOf(syntheticPeople(2500))],
    ['of mentors and mentees', roundOf(syntheticPeople(2500, 0.4), { kind: 'mentoring' })],
    ['of buddies, who sit near each other', roundOf(syntheticPeople(2500, 0.4), { kind: 'buddy' })],
  ])('are exactly those in a company %s with many skills', (_, input) => {
    const scoring = roundScoring(roundField(prepareRound(input)));
    const searches = [searchPairs(scoring, 20, undefined), new PartnerSearch(scoring, 20, 128).run(() => undefined)];
    for (let a = 0; a < scoring.field.people.length; a += 17) {
      const best = bruteForce(scoring, a, 20);
      for (const top of searches) expect(listOf(top, a)).toEqual(best);
    }
  });

  it('are exactly those where lists find too few in their own tile', () => {
    const scoring = roundScoring(roundField(prepareRound(roundOf(syntheticPeople(400)))));
    const top = new PartnerSearch(scoring, 45, 64).run(() => undefined);
    for (let a = 0; a < 400; a += 3) expect(listOf(top, a)).toEqual(bruteForce(scoring, a, 45));
  });

  it('says how many pairs were compared, in the end all', () => {
    const scoring = roundScoring(roundField(prepareRound(roundOf(syntheticPeople(200)))));
    const told: number[] = [];
    new PartnerSearch(scoring, 5, 64).run((pairs) => told.push(pairs));
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toBe((200 * 199) / 2);
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
