import fc from 'fast-check';
import { gainBound, gainOf, strengthOf } from '../../../api/domain/matching/gain.ts';
import { termsOfWant } from '../../../api/domain/matching/packing.ts';
import { learningWeights, mutualLearning, scorePair } from '../../../api/domain/matching/score.ts';
import { plainSetting, populate, sketch, type PersonSketch } from './company.ts';

const score = (a: PersonSketch, b: PersonSketch, hasMet = false) =>
  scorePair(sketch(a), sketch(b), plainSetting(populate([]), { met: new Set(hasMet ? [b.id] : []) }));

describe('the gain of one direction', () => {
  const gain = (teach: [number, number][], wants: [number, number, boolean?][], own: [number, number][] = []) =>
    score({ id: 'learner', wants, teaches: own }, { id: 'teacher', teaches: teach }).comes;

  it('is 1 - prod(1 - priority * closeness * comfort)', () => {
    expect(gain([[0, 4]], [[0, 4]])).toBe(8000);
    expect(gain([[0, 4]], [[0, 4, true]])).toBe(9000);
    expect(gain([[0, 3]], [[0, 3]])).toBe(7200);
    expect(gain([[0, 4]], [[0, 5]])).toBe(5600);
    expect(
      gain(
        [
          [0, 4],
          [1, 3],
        ],
        [
          [0, 4],
          [1, 3],
        ],
      ),
    ).toBe(Math.round(10_000 * (1 - 0.2 * 0.28)));
    expect(gain([[0, 4]], [[1, 4]])).toBe(0);
  });

  it('is nothing from somebody who stands no higher than the learner', () => {
    expect(gain([[0, 3]], [[0, 5]], [[0, 3]])).toBe(0);
    expect(gain([[0, 4]], [[0, 5]], [[0, 3]])).toBe(5600);
  });

  it('never falls when the teacher knows more or when a skill is added, and stays within its range', () => {
    const level = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(level, fc.integer({ min: 1, max: 5 }), fc.boolean(), (teach, want, hasWhy) => {
        const before = gain([[0, teach]], [[0, want, hasWhy]]);
        expect(gain([[0, teach + 1]], [[0, want, hasWhy]])).toBeGreaterThanOrEqual(before);
        const more = gain(
          [
            [0, teach],
            [1, 2],
          ],
          [
            [0, want, hasWhy],
            [1, 2],
          ],
        );
        expect(more).toBeGreaterThan(before);
        expect(more).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('never exceeds the bound that a search looks up, which stays close', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 26 }), (strength) => {
        expect(gainBound(strength)).toBeGreaterThanOrEqual(gainOf(strength));
        expect(gainBound(strength)).toBeLessThanOrEqual(gainOf(strength) + 11);
        expect(gainBound(strength) === 0).toBe(gainOf(strength) === 0);
      }),
    );
  });

  it('does not depend on the order of skills, not by one point', () => {
    const want = (hasWhy: boolean) => termsOfWant((0 << 7) | (hasWhy ? 8 : 0) | 3);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean())), (skills) => {
        const sum = (all: typeof skills) =>
          all.reduce((total, [level, why]) => total + strengthOf(level, want(why)), 0);
        expect(gainOf(sum([...skills].reverse()))).toBe(gainOf(sum(skills)));
      }),
    );
  });
});

describe('the score of a pair', () => {
  const a: PersonSketch = { id: 'a', teaches: [[0, 3]], wants: [[1, 3]], department: 'Sales' };
  const b: PersonSketch = { id: 'b', teaches: [[1, 3]], wants: [[0, 3]], department: 'Production' };

  it('is the weighted sum of learning, hours, place, department, level and novelty', () => {
    expect(Object.values(learningWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(score(a, b).score).toBe(Math.round(0.6 * 7200 + 0.4 * 10_000));
    expect(score(a, b, true).score).toBe(score(a, b).score - 600);
    expect(score(a, { ...b, department: 'Sales' }).score).toBe(score(a, b).score - 1200);
    expect(score(a, { ...b, place: '' }).score).toBe(score(a, b).score - 400);
    const mornings = { startMinute: 540, endMinute: 660, days: [1, 2, 3, 4, 5] };
    expect(score(a, { ...b, workingHours: mornings }).score).toBe(score(a, b).score - 500);
    const expert = score(a, { ...b, teaches: [[1, 5]] });
    expect(expert.score).toBe(Math.round(0.6 * mutualLearning(8000, 7200) + 0.32 * 10_000 + 0.08 * 7500));
  });

  it('puts people who can teach each other before one who can only teach', () => {
    const oneWay = score(a, { ...b, wants: [] });
    expect(oneWay).toMatchObject({ gives: 0 });
    expect(score(a, { ...b, department: 'Sales', place: '' }).score).toBeGreaterThan(oneWay.score);
  });

  it('counts only the direction that the two are open to', () => {
    const mentee = { ...a, openTo: ['mentee'] };
    const mentor = { ...b, openTo: ['mentor'] };
    expect(score(mentee, mentor)).toMatchObject({ comes: 7200, gives: 0 });
    expect(score(mentor, mentee)).toMatchObject({ comes: 0, gives: 7200 });
  });
});
