import type { ProgrammeRules } from '../../../api/contracts/programmes.ts';
import { usualRules } from '../../../api/contracts/usualProgramme.ts';
import type { RoundInput, RoundParticipant } from '../../../api/domain/matching/round/types.ts';
import { demoCompany } from '../../domain/matching/demoCompany.ts';
import { seeded } from '../../support/seeded.ts';
import { zipfian } from '../zipfian.ts';

/** What the benches measure with; matching is hardest where levels rule nobody out. */
export const benchRules: ProgrammeRules = { ...usualRules, reportingLevels: 2, levelGap: 0 };

const now = Date.parse('2026-03-03T09:00:00.000Z');
const zones = ['America/Los_Angeles', 'America/New_York', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata'];

/** What a round is matched from, with nobody barred and nobody met. */
export function roundOf(participants: readonly RoundParticipant[], overrides: Partial<RoundInput> = {}): RoundInput {
  return {
    seed: 'round-1',
    now,
    kind: 'learning',
    rules: benchRules,
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
