import fc from 'fast-check';
import { costOfParting } from '../../../../api/domain/matching/round/costOfParting.ts';
import { planReplacements } from '../../../../api/domain/matching/round/planReplacements.ts';
import { planRound } from '../../../../api/domain/matching/round/planRound.ts';
import { slackOfPair } from '../../../../api/domain/matching/round/slackOfPair.ts';
import type { RoundInput, RoundResult } from '../../../../api/domain/matching/round/types.ts';
import { whyNot } from '../../../../api/domain/matching/round/whyNot.ts';
import { roundOf, syntheticPeople } from '../../../bench/matching/syntheticRound.ts';
import { anyRound, round, rulesWith, type Sketch } from './rounds.ts';

const learnersIn = ({ groups }: RoundResult) => groups.reduce((sum, { learners }) => sum + learners, 0);

const teaches = (skill: string) => [[skill, 4]] as const;
const wants = (skill: string) => [[skill, 3]] as const;
const people: Sketch[] = [
  { id: 'a', teaches: teaches('x'), wants: wants('y') },
  { id: 'b', teaches: teaches('y'), wants: wants('x') },
  { id: 'c', teaches: teaches('x'), wants: wants('y') },
  { id: 'd', teaches: teaches('y'), wants: wants('x') },
];
const ask = (input: RoundInput, a: string, b: string) => whyNot(input, planRound(input), a, b);

describe('why not these two', () => {
  it('tells no personal cause from another: blocked, parted by a lead, paused, gone and unknown read the same', () => {
    const later = new Date('2027-01-01');
    const unavailable = { refusal: 'notAvailable', cost: null };
    const answers = [
      ask(round(people, { barred: [['a', 'b']] }), 'a', 'b'),
      ask(round(people, { barred: [['b', 'a']] }), 'a', 'b'),
      ask(round(people, { forbidden: [['a', 'b']] }), 'a', 'b'),
      ask(round(people.map((person) => (person.id === 'b' ? { ...person, pausedUntil: later } : person))), 'a', 'b'),
      ask(round(people.map((person) => (person.id === 'b' ? { ...person, leftAt: new Date(0) } : person))), 'a', 'b'),
      ask(round(people.map((person) => (person.id === 'b' ? { ...person, places: 0 } : person))), 'a', 'b'),
      ask(round(people.filter(({ id }) => id !== 'b')), 'a', 'b'),
      ask(round(people), 'a', 'nobody'),
    ];
    for (const answer of answers) expect(JSON.stringify(answer)).toBe(JSON.stringify(unavailable));
  });

  it('names a rule that anybody may know, also where somebody is blocked besides', () => {
    const rows: [Partial<Sketch>, Partial<RoundInput>, string][] = [
      [{ managerId: 'a' }, {}, 'reportingLine'],
      [{ languages: ['th'] }, {}, 'noCommonLanguage'],
      [{ timeZone: 'Pacific/Auckland' }, {}, 'fewSharedHours'],
      [{ department: 'Sales' }, { rules: rulesWith({ department: 'sameOnly' }) }, 'departmentRule'],
      [{ teaches: [], wants: [] }, {}, 'nothingToLearn'],
      [{}, { met: [{ a: 'b', b: 'a', roundsAgo: 2 }] }, 'metLately'],
    ];
    for (const [difference, overrides, refusal] of rows) {
      const changed = people.map((person) => (person.id === 'b' ? { ...person, ...difference } : person));
      expect(ask(round(changed, overrides), 'a', 'b')).toEqual({ refusal, cost: null });
      if (refusal === 'nothingToLearn' || refusal === 'metLately') continue;
      expect(ask(round(changed, { ...overrides, barred: [['a', 'b']] }), 'a', 'b').refusal).toBe(refusal);
    }
    const mentors = people.map((person) => ({ ...person, role: 'mentor' as const }));
    expect(ask(round(mentors, { kind: 'mentoring' }), 'a', 'b').refusal).toBe('roles');
  });

  it('costs exactly what matching a second time with the pair comes to', () => {
    fc.assert(
      fc.property(anyRound(['learning', 'mentoring'], 9), fc.nat(8), fc.nat(8), (input, one, other) => {
        const result = planRound(input);
        const [a, b] = [`person${one}`, `person${other}`];
        const { refusal, cost } = whyNot(input, result, a, b);
        if (refusal !== null || cost === null) return;
        const isOthers = (group: readonly string[]) => !group.includes(a) && !group.includes(b);
        const again = planRound({ ...input, locked: [...input.locked.filter(isOthers), [a, b]] });
        expect(again.groups.some(({ members }) => members.includes(a) && members.includes(b))).toBe(true);
        expect(cost).toMatchObject({
          certainty: 'exact',
          leftOut: Math.max(0, again.unmatched.length - result.unmatched.length),
          learners: Math.max(0, learnersIn(result) - learnersIn(again)),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('costs nothing where the two are together, and learners where they are better apart', () => {
    const input = round(people);
    const result = planRound(input);
    const [together] = result.groups;
    const [a = '', b = ''] = together?.members ?? [];
    expect(whyNot(input, result, a, b).cost).toMatchObject({ leftOut: 0, learners: 0, bothLearn: 0, isWorse: false });
    const lonely = round([...people, { id: 'e', teaches: teaches('x') }, { id: 'f', wants: wants('x') }]);
    expect(ask(lonely, 'e', 'b').cost).toMatchObject({ learners: 1, bothLearn: 1, isWorse: true });
  });

  it('parting two costs what the next best round loses, and a lock on them goes', () => {
    const two = round(people.slice(0, 2), { locked: [['a', 'b']] });
    expect(costOfParting(two, planRound(two), 'b', 'a')).toMatchObject({ leftOut: 2, learners: 2, bothLearn: 1 });
    const four = round(people);
    expect(costOfParting(four, planRound(four), 'a', 'b')).toMatchObject({ leftOut: 0, learners: 0 });
  });

  it('answers for a large round from the proof: at least so much, and never more than it is', () => {
    const input = roundOf(syntheticPeople(160));
    const { groups, proof } = planRound(input, undefined, 0);
    let [asked, worse] = [0, 0];
    for (const [at, { members }] of groups.entries()) {
      const [a = '', b = ''] = [members[0], groups[(at + 7) % groups.length]?.members[1]];
      if (at % 8 !== 0 || ask(input, a, b).refusal !== null) continue;
      const cost = slackOfPair(input, input.rules.coolDownRounds, a, b);
      expect(cost).toMatchObject({ certainty: 'atLeast', leftOut: 0, learners: 0 });
      const locked = planRound({ ...input, locked: [[a, b]] }, undefined, 0);
      const own = locked.groups.find(({ isLocked }) => isLocked)?.score ?? 0;
      if (cost.isWorse) expect(locked.proof.weight + own).toBeLessThan(proof.weight);
      asked += 1;
      worse += cost.isWorse ? 1 : 0;
    }
    expect(asked).toBeGreaterThan(2);
    expect(worse).toBeGreaterThan(0);
  });
});

describe('locks', () => {
  it('stay, and everybody else is matched as well as without those people', () => {
    fc.assert(
      fc.property(anyRound(['learning'], 9), (drawn) => {
        const input = { ...drawn, locked: drawn.locked.map((group) => group.slice(0, 2)).slice(0, 1) };
        const result = planRound(input);
        const locked = result.groups.find(({ isLocked }) => isLocked);
        if (!locked) return;
        const rest = {
          ...input,
          locked: [],
          participants: input.participants.filter(({ personId }) => !locked.members.includes(personId)),
        };
        const managers = new Map(
          input.participants.flatMap(({ personId, managerId }) => (managerId ? [[personId, managerId] as const] : [])),
        );
        expect(planRound({ ...rest, managers }).groups).toEqual(result.groups.filter(({ isLocked }) => !isLocked));
      }),
      { numRuns: 200 },
    );
  });

  it('are kept with the right people, dropped where a hard rule is broken, and hold a repeat', () => {
    const lock = { locked: [['a', 'c']] };
    expect(planRound(round(people, lock)).groups).toContainEqual(
      expect.objectContaining({ members: ['a', 'c'], isLocked: true, band: 'look' }),
    );
    expect(planRound(round(people, { ...lock, barred: [['c', 'a']] })).groups.some(({ isLocked }) => isLocked)).toBe(
      false,
    );
    const met = [{ a: 'a', b: 'b', roundsAgo: 1 }];
    expect(planRound(round(people, { locked: [['a', 'b']], met })).groups).toContainEqual(
      expect.objectContaining({ members: ['a', 'b'], isLocked: true, metRoundsAgo: 1, band: 'look' }),
    );
  });

  it('of a mentor leave the other places to others', () => {
    const mentor = { id: 'm', role: 'mentor' as const, places: 2, teaches: teaches('x') };
    const mentees = ['p', 'q', 'r'].map((id) => ({ id, role: 'mentee' as const, wants: wants('x') }));
    const { groups, unmatched } = planRound(round([mentor, ...mentees], { kind: 'mentoring', locked: [['r', 'm']] }));
    expect(groups).toHaveLength(2);
    expect(groups).toContainEqual(expect.objectContaining({ members: ['r', 'm'], isLocked: true }));
    expect(unmatched).toHaveLength(1);
  });
});

it('replacements pair a few who are free under the same rules, and leave out whom nobody fits', () => {
  expect(planReplacements(round(people.slice(0, 2)))).toMatchObject([{ members: ['a', 'b'], band: 'both' }]);
  expect(planReplacements(round(people.slice(0, 2), { barred: [['a', 'b']] }))).toEqual([]);
});
