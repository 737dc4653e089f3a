import fc from 'fast-check';
import { planRound } from '../../../../api/domain/matching/round/planRound.ts';
import { roundOf, syntheticPeople } from '../../../bench/matching/syntheticRound.ts';
import { brokenRule, pairsOf } from './recheck.ts';
import { anyRound, round } from './rounds.ts';

/** As in a company too large to keep all pairs. */
const planAsLarge = (input: Parameters<typeof planRound>[0]) => planRound(input, undefined, 0);

describe('a round too large to keep all pairs', () => {
  it('keeps every hard rule, and its bound is above what all pairs come to', () => {
    fc.assert(
      fc.property(anyRound(['learning', 'mentoring', 'buddy'], 14), (drawn) => {
        const input = { ...drawn, participants: drawn.participants.map((person) => ({ ...person, headStart: 0 })) };
        const [large, small] = [planAsLarge(input), planRound(input)];
        for (const [a, b] of pairsOf(large)) expect([a, b, brokenRule(input, a, b)]).toEqual([a, b, null]);
        expect(large.proof.isCertified).toBe(true);
        expect(large.proof.weight).toBeLessThanOrEqual(large.proof.bound);
        if (large.groups.length === small.groups.length && large.relaxedTo === small.relaxedTo)
          expect(large.proof.bound).toBeGreaterThanOrEqual(small.proof.weight + small.proof.floorPrice);
      }),
      { numRuns: 200 },
    );
  });

  it('comes to nearly as much as comparing all pairs does', () => {
    const input = roundOf(syntheticPeople(601));
    const [large, small] = [planAsLarge(input), planRound(input)];
    expect(large.unmatched).toEqual([]);
    expect(large.proof.weight).toBeGreaterThan(0.99 * (small.proof.weight + small.proof.floorPrice));
    expect(large.proof.bound).toBeGreaterThanOrEqual(small.proof.weight + small.proof.floorPrice);
  });

  it('leaves nobody out when everybody wants what a few teach', () => {
    const people = Array.from({ length: 300 }, (_, at) => ({
      id: `person${at}`,
      teaches: at < 5 ? [['a', 4] as const] : [],
      wants: at < 5 ? [] : [['a', 3] as const],
    }));
    expect(planAsLarge(round(people)).unmatched).toEqual([]);
  });

  it('leaves no mentee out while places are free', () => {
    const input = roundOf(syntheticPeople(500, 0.4), { kind: 'mentoring' });
    const mentees = input.participants.filter(({ role }) => role === 'mentee').length;
    const places = input.participants.reduce((sum, { role, places: own }) => sum + (role === 'mentor' ? own : 0), 0);
    expect(places).toBeGreaterThan(mentees);
    for (const plan of [planAsLarge(input), planRound(input)]) expect(plan.groups).toHaveLength(mentees);
  });
});
