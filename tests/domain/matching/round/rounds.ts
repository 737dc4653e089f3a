import fc from 'fast-check';
import type { ProgrammeKind, ProgrammeRules } from '../../../../api/contracts/programmes.ts';
import type { RoundInput, RoundParticipant } from '../../../../api/domain/matching/round/types.ts';
import { benchRules, roundOf } from '../../../bench/matching/syntheticRound.ts';

export { roundOf };

type Entry = readonly [skill: string, level: number];

export interface Sketch {
  id: string;
  role?: RoundParticipant['role'];
  places?: number;
  headStart?: number;
  managerId?: string | null;
  teaches?: readonly Entry[];
  wants?: readonly Entry[];
  languages?: readonly string[];
  department?: string;
  city?: string;
  timeZone?: string;
  pausedUntil?: Date | null;
  leftAt?: Date | null;
  workingHours?: { startMinute: number; endMinute: number; days: number[] } | null;
}

/** A partner who works nine to five in Berlin, but for what the sketch says. */
export function takesPart(sketch: Sketch): RoundParticipant {
  const entry = ([skillId, level]: Entry) => ({ skillId, level, state: 'kept' as const, why: '' });
  return {
    personId: sketch.id,
    managerId: sketch.managerId ?? null,
    role: sketch.role ?? 'partner',
    places: sketch.places ?? 1,
    headStart: sketch.headStart ?? 0,
    person: {
      confirmedAt: new Date('2026-01-05T09:00:00Z'),
      leftAt: sketch.leftAt ?? null,
      pausedUntil: sketch.pausedUntil ?? null,
      freePlaces: 2,
      openTo: ['learning'],
      languages: sketch.languages ?? ['en'],
      department: sketch.department ?? '',
      city: sketch.city ?? 'Bremen',
      country: 'Germany',
      timeZone: sketch.timeZone ?? 'Europe/Berlin',
      workingHours: sketch.workingHours ?? null,
      teaches: (sketch.teaches ?? []).map(entry),
      wants: (sketch.wants ?? []).map(entry),
    },
  };
}

export const round = (sketches: readonly Sketch[], overrides: Partial<RoundInput> = {}): RoundInput =>
  roundOf(sketches.map(takesPart), overrides);

export const rulesWith = (rules: Partial<ProgrammeRules>): ProgrammeRules => ({ ...benchRules, ...rules });

const skill = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const level = fc.integer({ min: 1, max: 5 });
const entries = (maxLength: number) =>
  fc.uniqueArray(fc.tuple(skill, level), { maxLength, selector: ([skillId]) => skillId });
const rarely = fc.integer({ min: 0, max: 11 }).map((draw) => draw === 0);
const later = new Date('2026-06-01T09:00:00Z');

const rules: fc.Arbitrary<ProgrammeRules> = fc.record({
  department: fc.constantFrom('otherPreferred', 'otherOnly', 'sameOnly', 'any'),
  language: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('de') }),
  leastSharedMinutes: fc.constantFrom(60, 120, 300),
  reportingLevels: fc.constantFrom(1, 2, 99),
  levelGap: fc.constantFrom(0, 1, 2),
  priorities: fc
    .shuffledSubarray(['bothLearn', 'wishes', 'departments', 'hours', 'newFaces'] as const, {
      minLength: 3,
      maxLength: 3,
    })
    .map(([first, second, third]) => [first ?? 'bothLearn', second ?? 'wishes', third ?? 'hours']),
  coolDownRounds: fc.integer({ min: 0, max: 4 }),
});

/** Small rounds in which every rule bites and ties are common. */
export function anyRound(kinds: readonly ProgrammeKind[], maxLength: number): fc.Arbitrary<RoundInput> {
  const people = fc.array(
    fc.record({
      teaches: entries(4),
      wants: entries(3),
      manager: fc.option(fc.nat(maxLength)),
      isPaused: rarely,
      hasLeft: rarely,
      languages: fc.constantFrom(['en'], ['de'], ['en', 'de']),
      department: fc.constantFrom('Sales', 'Production', ''),
      city: fc.constantFrom('Bremen', 'Everett', ''),
      timeZone: fc.constantFrom(
        'Europe/Berlin',
        'Europe/Berlin',
        'Europe/London',
        'Asia/Kathmandu',
        'America/Los_Angeles',
      ),
      role: fc.constantFrom('mentor' as const, 'mentee' as const, 'mentee' as const),
      places: fc.integer({ min: 0, max: 3 }),
      headStart: fc.constantFrom(0, 0, 0, 1, 2),
    }),
    { maxLength },
  );
  const pairs = fc.array(fc.tuple(fc.nat(maxLength), fc.nat(maxLength)), { maxLength: 4 });
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      rules,
      people,
      barred: pairs,
      forbidden: pairs,
      locked: fc.array(fc.array(fc.nat(maxLength), { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
      met: fc.array(fc.tuple(fc.nat(maxLength), fc.nat(maxLength), fc.integer({ min: 1, max: 5 })), { maxLength: 8 }),
      seed: fc.constantFrom('one', 'two', 'three'),
    })
    .map(({ people: drawn, barred, forbidden, locked, met, kind, ...rest }) => {
      const id = (at: number): string => `person${at}`;
      const idPair = ([a, b]: [number, number]): [string, string] => [id(a), id(b)];
      const participants = drawn.map(({ manager, isPaused, hasLeft, role, places, ...person }, at) =>
        takesPart({
          ...person,
          id: id(at),
          managerId: manager === null ? null : id(manager),
          pausedUntil: isPaused ? later : null,
          leftAt: hasLeft ? new Date('2026-02-01T09:00:00Z') : null,
          role: kind === 'learning' ? 'partner' : role,
          places: kind !== 'learning' && role === 'mentor' ? places : 1,
        }),
      );
      return roundOf(participants, {
        ...rest,
        kind,
        barred: barred.map(idPair),
        forbidden: forbidden.map(idPair),
        locked: locked.map((group) => group.map(id)),
        met: met.map(([a, b, roundsAgo]) => ({ a: id(a), b: id(b), roundsAgo })),
      });
    });
}
