import fc from 'fast-check';
import type { AssignmentCertificate } from '../../../../api/domain/matching/certificate.ts';
import { assignWithCapacity } from '../../../../api/domain/matching/solve/assignWithCapacity.ts';
import { checkAssignment } from '../../../../api/domain/matching/verify/checkAssignment.ts';
import { seeded } from '../../../support/seeded.ts';
import { mentoringColumnsOf, type Edge } from '../solve/graphs.ts';

const random = seeded(2);
const menteeCount = 30;
const capacity = Int32Array.from({ length: 12 }, () => 1 + Math.floor(random() * 3));
const list = Array.from({ length: menteeCount * 4 }, (_, at): Edge => [
  at % menteeCount,
  Math.floor(random() * capacity.length),
  Math.floor(random() * 100),
]);
const edges = mentoringColumnsOf(list);
const { mentorOf, certificate } = assignWithCapacity(menteeCount, capacity, edges);

const check = (changes: Partial<AssignmentCertificate>, claimed: Int32Array = mentorOf) =>
  checkAssignment(menteeCount, capacity, edges, claimed, { ...certificate, ...changes });

it('accepts what the solver proves', () => {
  expect(check({})).toEqual({ isValid: true });
});

it('refuses any dual that is off by one', () => {
  for (const step of [-1, 1]) {
    for (const at of certificate.menteeDual.keys())
      expect(
        check({ menteeDual: certificate.menteeDual.map((dual, mentee) => dual + (mentee === at ? step : 0)) }).isValid,
      ).toBe(false);
    for (const at of certificate.mentorDual.keys())
      expect(
        check({ mentorDual: certificate.mentorDual.map((dual, mentor) => dual + (mentor === at ? step : 0)) }).isValid,
      ).toBe(false);
  }
});

it('refuses a mentee left out, a mentor without an edge, and one above the capacity', () => {
  const placed = mentorOf.findIndex((mentor) => mentor !== -1);
  expect(
    check(
      {},
      mentorOf.map((mentor, mentee) => (mentee === placed ? -1 : mentor)),
    ).problem,
  ).toContain('its bound is');
  expect(
    check(
      {},
      mentorOf.map(() => 0),
    ).problem,
  ).toBe('mentor 0 is above the capacity');
  expect(
    check(
      {},
      mentorOf.map((mentor, mentee) => (mentee === placed ? 99 : mentor)),
    ).isValid,
  ).toBe(false);
  expect(check({}, mentorOf.slice(1)).isValid).toBe(false);
  const known = new Set(list.map(([mentee, mentor]) => `${mentee} ${mentor}`));
  const nobody = mentorOf.map(() => -1);
  const stranger = capacity.findIndex((_, mentor) => !known.has(`0 ${mentor}`));
  expect(
    check(
      {},
      nobody.map((none, mentee) => (mentee === 0 ? stranger : none)),
    ).problem,
  ).toContain('without an edge');
});

it('refuses an offset that lets weight outdo cardinality', () => {
  expect(check({ offset: 100 }).problem).toBeDefined();
  expect(check({ offset: Number.NaN }).isValid).toBe(false);
});

it('survives any garbage', () => {
  const numbers = fc.array(fc.oneof(fc.integer(), fc.constant(Number.NaN), fc.double()), { maxLength: 40 });
  fc.assert(
    fc.property(numbers, numbers, numbers, fc.double(), (mentees, mentors, mates, offset) => {
      const junk = { offset, menteeDual: Float64Array.from(mentees), mentorDual: Float64Array.from(mentors) };
      expect(check(junk, Int32Array.from(mates)).isValid).toBe(false);
      expect(check(junk).isValid).toBe(false);
    }),
    { numRuns: 500 },
  );
});
