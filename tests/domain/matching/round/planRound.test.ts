import fc from 'fast-check';
import { planRound } from '../../../../api/domain/matching/round/planRound.ts';
import { bestOfAll } from './bruteForceRound.ts';
import { brokenRule, metAgo, pairsOf } from './recheck.ts';
import { anyRound, round, rulesWith } from './rounds.ts';

const anyKind = anyRound(['learning', 'learning', 'mentoring', 'buddy'], 12);

describe('a round', () => {
  it('keeps every hard rule, recomputed from the profiles, also in trios and locked groups', () => {
    fc.assert(
      fc.property(anyKind, (input) => {
        for (const [a, b] of pairsOf(planRound(input))) expect([a, b, brokenRule(input, a, b)]).toEqual([a, b, null]);
      }),
      { numRuns: 600 },
    );
  });

  it('names everybody once, in a group or among the unmatched, and gives no mentor more than their places', () => {
    fc.assert(
      fc.property(anyKind, (input) => {
        const { groups, unmatched } = planRound(input);
        const left = new Map(input.participants.map(({ personId, places }) => [personId, places]));
        for (const { members } of groups) for (const id of members) left.set(id, (left.get(id) ?? 0) - 1);
        for (const { personId, role, places } of input.participants) {
          const used = places - (left.get(personId) ?? 0);
          const isAlone = unmatched.some((person) => person.personId === personId);
          expect(isAlone).toBe(used === 0);
          expect(used).toBeLessThanOrEqual(role === 'mentor' ? places : 1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers the same bytes for the same round, whatever the order of its lists', () => {
    const shuffled = anyKind.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.participants], { minLength: input.participants.length }),
        fc.shuffledSubarray([...input.met], { minLength: input.met.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, participants, met]) => {
        const mirrored = {
          ...input,
          participants,
          met: met.map(({ a, b, roundsAgo }) => ({ a: b, b: a, roundsAgo })),
          barred: input.barred.map(([a, b]) => [b, a] as const).reverse(),
          locked: [...input.locked].reverse().map((group) => [...group].reverse()),
        };
        expect(JSON.stringify(planRound(mirrored))).toBe(JSON.stringify(planRound(input)));
      }),
      { numRuns: 300 },
    );
  });

  it('survives the way into another thread', () => {
    fc.assert(
      fc.property(anyKind, (input) => {
        expect(planRound(structuredClone(input))).toEqual(planRound(input));
      }),
      { numRuns: 50 },
    );
  });

  it('pairs as many as there can be and of those as well as there can be, as trying everything shows', () => {
    fc.assert(
      fc.property(anyRound(['learning', 'mentoring'], 8), (drawn) => {
        const input = {
          ...drawn,
          locked: [],
          participants: drawn.participants.map((person) => ({ ...person, headStart: 0 })),
        };
        const { groups, proof, relaxedTo } = planRound(input);
        const coolDown = relaxedTo ?? input.rules.coolDownRounds;
        const best = bestOfAll(input, coolDown);
        expect(groups).toHaveLength(best.pairs);
        expect(proof.isCertified).toBe(true);
        expect(proof.bound).toBe(proof.weight);
        expect(proof.floorPrice).toBeLessThanOrEqual(0.01 * (proof.weight + proof.floorPrice));
        if (relaxedTo === null) expect(proof.weight + proof.floorPrice).toBe(best.weight);
      }),
      { numRuns: 300 },
    );
  });

  it('repeats no pair inside the cool-down while an alternative places as many', () => {
    fc.assert(
      fc.property(anyRound(['learning'], 8), (drawn) => {
        const input = { ...drawn, locked: [] };
        const result = planRound(input);
        const { coolDownRounds } = input.rules;
        const coolDown = result.relaxedTo ?? coolDownRounds;
        for (const [a, b] of pairsOf(result)) expect(metAgo(input, a, b) ?? Infinity).toBeGreaterThan(coolDown);
        if (result.relaxedTo === null) return;
        const strict = planRound({
          ...input,
          met: input.met.map((met) => ({ ...met, a: met.a })),
          barred: [
            ...input.barred,
            ...input.met.filter(({ roundsAgo }) => roundsAgo <= coolDownRounds).map(({ a, b }) => [a, b] as const),
          ],
        });
        expect(strict.unmatched.length).toBeGreaterThan(result.unmatched.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('rounds at the edge', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => at.toString(16).padStart(24, '0'));
  const both = (id: string) => ({ id, teaches: [['a', 4]] as const, wants: [['a', 5]] as const });
  const left = { id: 'l', teaches: [['a', 4]] as const, wants: [['b', 3]] as const };
  const right = { id: 'r', teaches: [['b', 4]] as const, wants: [['a', 3]] as const };

  it('nobody, and one alone', () => {
    expect(planRound(round([]))).toMatchObject({ groups: [], unmatched: [], relaxedTo: null });
    expect(planRound(round([left])).unmatched).toEqual([{ personId: 'l', reason: { code: 'oddOneOut' } }]);
  });

  it('two who fit are a pair, three a ring, five a pair and a ring', () => {
    expect(planRound(round([left, right])).groups).toMatchObject([{ members: ['l', 'r'], band: 'both', learners: 2 }]);
    const ring = [
      { id: 'x', teaches: [['a', 4]] as const, wants: [['c', 3]] as const },
      { id: 'y', teaches: [['b', 4]] as const, wants: [['a', 3]] as const },
      { id: 'z', teaches: [['c', 4]] as const, wants: [['b', 3]] as const },
    ];
    expect(planRound(round(ring)).groups).toMatchObject([{ members: ['x', 'y', 'z'], band: 'both', learners: 3 }]);
    const five = planRound(round([left, right, ...ring]));
    expect(five.groups.map(({ members }) => members.length).sort()).toEqual([2, 3]);
    expect(five.unmatched).toEqual([]);
  });

  it('nobody is left out among identical people, even or odd', () => {
    for (const count of [400, 401]) {
      const plan = planRound(round(ids(count).map((id) => ({ id, teaches: [['a', 4]], wants: [['b', 3]] }))));
      expect(plan.unmatched).toEqual([]);
      expect(plan.groups).toHaveLength(200);
      expect(plan.proof).toMatchObject({ isCertified: true, bound: plan.proof.weight });
    }
  });

  it('everybody wants what a few teach, and nobody is left out', () => {
    const plan = planRound(
      round(ids(300).map((id, at) => ({ id, teaches: at < 10 ? [['a', 4]] : [], wants: at < 10 ? [] : [['a', 3]] }))),
    );
    expect(plan.unmatched).toEqual([]);
    expect(plan.groups.filter(({ band }) => band === 'one')).toHaveLength(10);
    expect(plan.groups.filter(({ band }) => band === 'look')).toHaveLength(140);
  });

  it.each([
    [
      'all are paused',
      [
        { ...left, pausedUntil: new Date('2027-01-01') },
        { ...right, pausedUntil: new Date('2027-01-01') },
      ],
      'notAvailable',
    ],
    ['there are only a manager and a report', [left, { ...right, managerId: 'l' }], 'reportingLine'],
    ['they share no language', [left, { ...right, languages: ['th'] }], 'noCommonLanguage'],
    ['they share no hours', [left, { ...right, timeZone: 'Pacific/Auckland' }], 'fewSharedHours'],
  ])('nobody is paired when %s, and the reason says so', (_, people, code) => {
    const { groups, unmatched } = planRound(round(people));
    expect(groups).toEqual([]);
    expect(unmatched.map(({ reason }) => reason.code)).toEqual([code, code]);
  });

  it('pairs people from whom nobody learns as a last resort, and asks for a second look', () => {
    expect(planRound(round([{ id: 'x' }, { id: 'y' }])).groups).toMatchObject([{ band: 'look', learners: 0 }]);
  });

  it('a star keeps its middle paired and everybody else knows why not', () => {
    const leaves = ['Asia/Kathmandu', 'America/Los_Angeles'].map((timeZone, at) => ({
      ...left,
      id: `leaf${at}`,
      timeZone,
    }));
    const { groups, unmatched } = planRound(round([{ ...right, id: 'middle' }, ...leaves]));
    expect(groups).toHaveLength(1);
    expect(unmatched.map(({ reason }) => reason.code)).toEqual(['fewSharedHours']);
  });

  it('relaxes a cool-down that is longer than the company, in tiers, and says so', () => {
    const met = (roundsAgo: number) => [{ a: 'l', b: 'r', roundsAgo }];
    const rules = rulesWith({ coolDownRounds: 6 });
    expect(planRound(round([left, right], { rules, met: met(7) })).relaxedTo).toBeNull();
    expect(planRound(round([left, right], { rules, met: met(5) })).relaxedTo).toBe(3);
    expect(planRound(round([left, right], { rules, met: met(2) })).relaxedTo).toBe(1);
    const last = planRound(round([left, right], { rules, met: met(1) }));
    expect(last.relaxedTo).toBe(0);
    expect(last.groups).toMatchObject([{ band: 'look', metRoundsAgo: 1 }]);
  });

  it('gives a mentor without places nobody, and a mentee without mentor the reason', () => {
    const mentor = { ...left, role: 'mentor' as const };
    const mentees = ['m', 'n'].map((id) => ({ ...right, id, role: 'mentee' as const }));
    const none = planRound(round([{ ...mentor, places: 0 }, ...mentees], { kind: 'mentoring' }));
    expect(none.unmatched.map(({ reason }) => reason.code)).toEqual(['notAvailable', 'mentorsFull', 'mentorsFull']);
    const one = planRound(round([{ ...mentor, places: 1 }, ...mentees], { kind: 'mentoring' }));
    expect(one.unmatched.map(({ reason }) => reason.code)).toEqual(['mentorsFull']);
    const two = planRound(round([{ ...mentor, places: 2 }, ...mentees], { kind: 'mentoring' }));
    expect(two.groups.map(({ members }) => members)).toEqual([
      ['m', 'l'],
      ['n', 'l'],
    ]);
  });

  it('lets whoever was left out before come first', () => {
    const leaves = ids(9)
      .map((id) => both(id))
      .map((person, at) => ({ ...person, id: `leaf${at}`, languages: [`${String.fromCharCode(97 + at)}a`] }));
    const middle = { ...right, id: 'middle', languages: leaves.flatMap(({ languages }) => languages) };
    for (const first of leaves) {
      const people = [middle, ...leaves.map((leaf) => ({ ...leaf, headStart: leaf === first ? 1 : 0 }))];
      expect(planRound(round(people)).groups.flatMap(({ members }) => members)).toContain(first.id);
    }
  });
});
