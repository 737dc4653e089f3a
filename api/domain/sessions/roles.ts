import type { SessionRole } from '../../contracts/sessions.ts';

interface Id {
  toString(): string;
}
interface Lesson {
  readonly teacherId: Id;
}

/** The remainder that is never negative, so that any turn names somebody. */
const at = <T>(list: readonly T[], turn: number): T | undefined =>
  list[((turn % list.length) + list.length) % list.length];

/**
 * What is taught on this turn, and so by whom: those who teach take turns in the order of the exchange, who alone teaches
 * does so each time. Who teaches several things goes through them. Null: nobody teaches. `turn` counts sessions from 0 and
 * is moved on by the plan's `turnShift`. Pure.
 */
export function teacherOf<L extends Lesson>(exchange: readonly L[], turn: number): L | null {
  const teachers = [...new Set(exchange.map((lesson) => lesson.teacherId.toString()))];
  const teacher = at(teachers, turn);
  const lessons = exchange.filter((lesson) => lesson.teacherId.toString() === teacher);
  return at(lessons, Math.floor(turn / teachers.length)) ?? null;
}

/**
 * Who does what on this turn. Of two: one teaches, the other keeps the time. Of three to six: one teaches, or where nobody
 * does leads through it, the next writes, the one after keeps the time; with everybody teaching in turn, or nobody, each
 * has had each role once after as many turns as there are members. Pure.
 */
export function rolesOf<I extends Id>(
  memberIds: readonly I[],
  exchange: readonly Lesson[],
  turn: number,
): { personId: I; role: SessionRole }[] {
  const teacher = teacherOf(exchange, turn)?.teacherId.toString();
  const taught = memberIds.findIndex((id) => id.toString() === teacher);
  const first = taught === -1 ? turn : taught;
  const leads: SessionRole = taught === -1 ? 'facilitator' : 'teacher';
  const roles: SessionRole[] = memberIds.length > 2 ? [leads, 'noteTaker', 'timekeeper'] : [leads, 'timekeeper'];
  return roles.flatMap((role, place) => {
    const personId = at(memberIds, first + place);
    return personId === undefined ? [] : [{ personId, role }];
  });
}
