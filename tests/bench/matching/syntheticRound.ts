import type { ProgrammeRules } from '../../../api/contracts/programmes.ts';
import type { RoundInput, RoundParticipant } from '../../../api/domain/matching/round/types.ts';
import { demoCompany } from '../../domain/matching/demoCompany.ts';

/** mulberry32: the same seed, the same company. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const usualRules: ProgrammeRules = {
  department: 'otherPreferred',
  language: null,
  leastSharedMinutes: 60,
  reportingLevels: 2,
  levelGap: 0,
  priorities: ['bothLearn', 'wishes', 'departments'],
  coolDownRounds: 3,
};

const now = Date.parse('2026-03-03T09:00:00.000Z');
const skillCount = 265;
const zones = ['America/Los_Angeles', 'America/New_York', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata'];

/** What a round is matched from, with nobody barred and nobody met. */
export function roundOf(participants: readonly RoundParticipant[], overrides: Partial<RoundInput> = {}): RoundInput {
  return {
    seed: 'round-1',
    now,
    kind: 'learning',
    rules: usualRules,
    participants,
    managers: new Map(),
    barred: [],
    forbidden: [],
    locked: [],
    met: [],
    skillNames: new Map(),
    ...overrides,
  };
}

/** A company of `size` people as `syntheticCompany.ts` makes it, without a database. */
export function syntheticPeople(size: number, mentorsOf = 0): RoundParticipant[] {
  const random = seeded(size);
  const pick = (count: number): number => Math.floor(random() * count);
  const zipf = zipfian(random);
  const idOf = (at: number): string => at.toString(16).padStart(24, '0');
  return Array.from({ length: size }, (_, at) => ({
    personId: idOf(at),
    managerId: at === 0 ? null : idOf(Math.floor((at - 1) / 8)),
    role: mentorsOf === 0 ? 'partner' : random() < mentorsOf ? 'mentor' : 'mentee',
    places: mentorsOf === 0 ? 1 : 1 + pick(3),
    headStart: 0,
    person: {
      confirmedAt: new Date(now),
      freePlaces: 2,
      openTo: ['learning'],
      languages: random() < 0.1 ? ['en', 'de'] : ['en'],
      department: `Department ${pick(16)}`,
      city: `City ${pick(50)}`,
      country: 'Germany',
      timeZone: zones[pick(zones.length)] ?? 'Europe/Berlin',
      workingHours: { startMinute: 480 + 30 * pick(4), endMinute: 960 + 30 * pick(4), days: [1, 2, 3, 4, 5] },
      teaches: zipf(4 + pick(5)).map((skillId) => ({ skillId, level: 1 + pick(5), state: 'kept' })),
      wants: zipf(2 + pick(4)).map((skillId) => ({ skillId, level: 2 + pick(4), why: '', state: 'kept' })),
    },
  }));
}

/** The 290 people of the demo company as partners. */
export function demoPeople(): RoundParticipant[] {
  return demoCompany().map(({ _id, managerId, name: _name, mail: _mail, managerMail: _manager, ...person }) => ({
    personId: _id.toString(),
    managerId: managerId?.toString() ?? null,
    role: 'partner',
    places: 1,
    headStart: 0,
    person,
  }));
}

/** Draws different skills, the n-th as likely as 1/n. */
function zipfian(random: () => number): (count: number) => string[] {
  const sums: number[] = [];
  for (let at = 0; at < skillCount; at += 1) sums.push((sums[at - 1] ?? 0) + 1 / (at + 1));
  const total = sums.at(-1) ?? 1;
  return (count) => {
    const drawn = new Set<string>();
    while (drawn.size < count) {
      const aim = random() * total;
      drawn.add(`skill-${sums.findIndex((sum) => sum >= aim)}`);
    }
    return [...drawn];
  };
}
