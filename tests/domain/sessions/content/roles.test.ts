import fc from 'fast-check';
import { rolesOf, teacherOf } from '../../../../api/domain/sessions/roles.ts';

const lesson = (teacherId: string, skillId = 'sql') => ({ teacherId, skillId });
const turns = (most: number) => Array.from({ length: most }, (_, turn) => turn);
const teachers = (exchange: { teacherId: string }[], most: number) =>
  turns(most).map((turn) => teacherOf(exchange, turn)?.teacherId ?? null);

const members = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 });
/** Nobody teaches, or each teaches the next, in an order of its own. */
const exchangeAmong = (ids: string[]) =>
  fc.oneof(
    fc.constant([]),
    fc.shuffledSubarray(ids, { minLength: ids.length }).map((all) => all.map((id) => lesson(id))),
  );
const group = members.chain((ids) => fc.record({ ids: fc.constant(ids), exchange: exchangeAmong(ids) }));

describe('who teaches today', () => {
  it('takes turns where both teach', () => {
    expect(teachers([lesson('a'), lesson('b')], 4)).toEqual(['a', 'b', 'a', 'b']);
  });

  it('is the same each time where one teaches', () => {
    expect(teachers([lesson('a')], 3)).toEqual(['a', 'a', 'a']);
  });

  it('goes around in a ring of three', () => {
    expect(teachers([lesson('b'), lesson('c'), lesson('a')], 4)).toEqual(['b', 'c', 'a', 'b']);
  });

  it('is nobody where nobody teaches', () => {
    expect(teacherOf([], 3)).toBeNull();
  });

  it('goes through all that one teaches', () => {
    const exchange = [lesson('a', 'sql'), lesson('b', 'law'), lesson('a', 'excel')];
    expect(turns(5).map((turn) => teacherOf(exchange, turn)?.skillId)).toEqual(['sql', 'law', 'excel', 'law', 'sql']);
  });

  it('is the other of two after a swap, from then on in turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (turn) => {
        const exchange = [lesson('a'), lesson('b')];
        expect(teacherOf(exchange, turn + 1)?.teacherId).not.toBe(teacherOf(exchange, turn)?.teacherId);
      }),
    );
  });
});

describe('roles', () => {
  it('of two: one teaches, the other keeps the time', () => {
    const exchange = [lesson('a'), lesson('b')];
    expect(rolesOf(['a', 'b'], exchange, 1)).toEqual([
      { personId: 'b', role: 'teacher' },
      { personId: 'a', role: 'timekeeper' },
    ]);
  });

  it('of three who teach nothing: three of them, moving on by one', () => {
    expect(rolesOf(['a', 'b', 'c'], [], 2)).toEqual([
      { personId: 'c', role: 'facilitator' },
      { personId: 'a', role: 'noteTaker' },
      { personId: 'b', role: 'timekeeper' },
    ]);
  });

  it('are each held once by everybody after as many sessions as there are members', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: -1000, max: 1000 }), ({ ids, exchange }, from) => {
        const all = turns(ids.length).flatMap((turn) => rolesOf(ids, exchange, from + turn));
        for (const role of new Set(all.map((one) => one.role)))
          expect(
            all
              .filter((one) => one.role === role)
              .map((one) => one.personId)
              .toSorted(),
          ).toEqual(ids.toSorted());
      }),
    );
  });

  it('never give one person two, and the one who teaches is the one who teaches', () => {
    fc.assert(
      fc.property(group, fc.integer(), ({ ids, exchange }, turn) => {
        const roles = rolesOf(ids, exchange, turn);
        expect(roles).toHaveLength(Math.min(ids.length, 3));
        expect(new Set(roles.map((one) => one.personId)).size).toBe(roles.length);
        const teacher = roles.find((one) => one.role === 'teacher')?.personId ?? null;
        expect(teacher).toBe(teacherOf(exchange, turn)?.teacherId ?? null);
      }),
    );
  });

  it('of one who is left alone are no error', () => {
    expect(rolesOf([], [], 0)).toEqual([]);
  });
});
