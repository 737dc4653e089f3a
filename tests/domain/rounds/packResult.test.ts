import { createHash } from 'node:crypto';
import fc from 'fast-check';
import mongoose from 'mongoose';
import type { UnmatchedReason } from '../../../api/contracts/rounds.ts';
import type { RoundGroup, RoundResult } from '../../../api/domain/matching/round/types.ts';
import { packParticipants, unpackParticipants } from '../../../api/domain/rounds/participants.ts';
import { packResult, unpackGroups, unpackUnmatched } from '../../../api/domain/rounds/packResult.ts';

const idOf = (at: number): string => createHash('sha256').update(String(at)).digest('hex').slice(0, 24);
const proof = {} as RoundResult['proof'];
const largestDocument = 16 * 1024 * 1024;

const reason = fc.constantFrom<UnmatchedReason>(
  { code: 'oddOneOut' },
  { code: 'fewSharedHours', city: 'Melbourne' },
  { code: 'nobodyTeaches', skillName: 'Käse & "Brot"' },
);
const group = fc.record({
  band: fc.constantFrom<RoundGroup['band']>('both', 'one', 'look'),
  score: fc.integer({ min: 0, max: 10_000 }),
  learners: fc.integer({ min: 0, max: 3 }),
  isLocked: fc.boolean(),
  metRoundsAgo: fc.option(fc.integer({ min: 1, max: 200 })),
  isOtherDepartment: fc.boolean(),
  size: fc.constantFrom(2, 2, 3),
});

describe('a result as bytes', () => {
  it('is the same result when it is read again, whole or in part', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), fc.array(reason, { maxLength: 10 }), (drawn, reasons) => {
        let next = 0;
        const take = (): string => idOf(next++);
        const groups = drawn.map(({ size, ...rest }) => ({ ...rest, members: Array.from({ length: size }, take) }));
        const unmatched = reasons.map((one) => ({ personId: take(), reason: one }));
        const ids = Array.from({ length: next }, (_, at) => idOf(at)).toSorted();
        const packed = packResult({ groups, unmatched, relaxedTo: null, proof }, ids);
        expect(unpackGroups(packed, ids)).toEqual(groups);
        expect(unpackUnmatched(packed, ids)).toEqual(unmatched);
        expect(unpackGroups(packed, ids, 1, 3)).toEqual(groups.slice(1, 3));
        expect(unpackUnmatched(packed, ids, 2, 100)).toEqual(unmatched.slice(2));
      }),
    );
  });

  it('keeps 100,000 people and what came of them in a fifth of a document', () => {
    const people = Array.from({ length: 100_000 }, (_, at) => ({
      personId: idOf(at),
      role: 'partner' as const,
      places: 1,
      headStart: at % 4,
    }));
    const frozen = packParticipants(people);
    const ids = people.map(({ personId }) => personId).toSorted();
    const groups = Array.from({ length: 40_000 }, (_, at) => ({
      members: [ids[at * 2] ?? '', ids[at * 2 + 1] ?? ''],
      band: 'one' as const,
      score: 4321,
      learners: 1,
      isLocked: false,
      metRoundsAgo: null,
      isOtherDepartment: true,
    }));
    const unmatched = ids.slice(80_000).map((personId) => ({ personId, reason: { code: 'notAvailable' as const } }));
    const result = packResult({ groups, unmatched, relaxedTo: null, proof }, ids);
    expect(mongoose.mongo.BSON.calculateObjectSize({ frozen, result })).toBeLessThan(largestDocument / 5);
    expect(unpackParticipants(frozen)).toEqual(people.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)));
  });
});
