import { planRound } from '../../../../api/domain/matching/round/planRound.ts';
import type { RoundInput } from '../../../../api/domain/matching/round/types.ts';
import { round, rulesWith, type Sketch } from './rounds.ts';

const others: Sketch[] = [
  { id: 'a', department: 'Sales', teaches: [['x', 4]], wants: [['y', 3]] },
  { id: 'b', department: 'Sales', teaches: [['y', 4]], wants: [['x', 3]] },
];
const reasonOf = (sketch: Partial<Sketch>, overrides: Partial<RoundInput> = {}, around = others) =>
  planRound(round([{ id: 'me', department: 'Sales', ...sketch }, ...around], overrides)).unmatched.find(
    ({ personId }) => personId === 'me',
  )?.reason;

describe('why somebody has no partner', () => {
  it('is the rule that takes everybody away', () => {
    expect(reasonOf({ timeZone: 'Pacific/Auckland', city: 'Auckland' })).toEqual({
      code: 'fewSharedHours',
      city: 'Auckland',
    });
    expect(reasonOf({ languages: ['th'] })).toEqual({ code: 'noCommonLanguage' });
    expect(reasonOf({}, { rules: rulesWith({ language: 'de' }) })).toEqual({ code: 'noCommonLanguage' });
    expect(
      reasonOf(
        {},
        {},
        others.map((other) => ({ ...other, managerId: 'me' })),
      ),
    ).toEqual({ code: 'reportingLine' });
    expect(reasonOf({}, { rules: rulesWith({ department: 'otherOnly' }) })).toEqual({ code: 'departmentRule' });
    expect(reasonOf({ department: 'Legal' }, { rules: rulesWith({ department: 'sameOnly' }) })).toEqual({
      code: 'departmentRule',
    });
  });

  it('is the last of several rules that share the work', () => {
    const [first, second] = others;
    if (!first || !second) throw new Error('there are two others');
    const around = [
      { ...first, languages: ['th'] },
      { ...second, managerId: 'me', languages: ['en', 'th'] },
    ];
    expect(reasonOf({}, {}, around)).toEqual({ code: 'reportingLine' });
  });

  it('names no personal cause: barred by all, paused and parted by a lead read the same', () => {
    const pairs = others.map(({ id }) => ['me', id] as const);
    const unavailable = { code: 'notAvailable' };
    expect(reasonOf({}, { barred: pairs })).toEqual(unavailable);
    expect(reasonOf({}, { forbidden: pairs })).toEqual(unavailable);
    expect(reasonOf({ pausedUntil: new Date('2027-01-01') })).toEqual(unavailable);
    expect(reasonOf({ role: 'partner' }, { kind: 'mentoring' })).toEqual(unavailable);
  });

  it('is what the rest came to', () => {
    const names = new Map([['z', 'Zen']]);
    const blocked = { barred: [['me', 'a'] as const] };
    expect(reasonOf({ wants: [['z', 3]] }, { ...blocked, skillNames: names })).toEqual({
      code: 'nobodyTeaches',
      skillName: 'Zen',
    });
    expect(reasonOf({ wants: [['y', 3]] }, blocked)).toEqual({ code: 'oddOneOut' });
  });

  it('in mentoring is about mentors and their places', () => {
    const mentee = (id: string): Sketch => ({ id, role: 'mentee', wants: [['x', 3]] });
    const mentor = (id: string): Sketch => ({ id, role: 'mentor', places: 1, teaches: [['x', 4]] });
    const kind = { kind: 'mentoring' as const };
    expect(reasonOf(mentee('me'), kind, [])).toEqual({ code: 'mentorsFull' });
    expect(reasonOf({ role: 'mentor', teaches: [['w', 4]] }, kind, [mentor('a'), mentee('b')])).toEqual({
      code: 'nobodyLearns',
      skillName: 'w',
    });
    expect(reasonOf({ role: 'mentor', teaches: [] }, kind, [mentor('a'), mentee('b')])).toEqual({
      code: 'mentorsToSpare',
    });
  });

  it('is that the two have met, where a block keeps a cool-down from helping', () => {
    const met = others.map(({ id }) => ({ a: 'me', b: id, roundsAgo: 1 }));
    // Of three one is left, and relaxing makes a ring of all; so the ring is barred as well.
    const barred = [['a', 'b'] as const];
    expect(planRound(round([{ id: 'me' }, ...others], { met, barred })).relaxedTo).toBe(0);
  });
});
