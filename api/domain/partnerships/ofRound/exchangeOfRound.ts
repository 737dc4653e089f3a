import type { Types } from 'mongoose';
import type { Direction } from '../../../contracts/matching.ts';
import { openToAnything } from '../../matching/openness.ts';
import { Numbers } from '../../matching/numbers.ts';
import { toMatchingProfile } from '../../matching/profile.ts';
import { sharedHours } from '../../matching/sharedHours.ts';
import { fitOf } from '../../matching/viewFit.ts';
import type { PersonDocument } from '../../people/findPeople.ts';

export interface RoundMember {
  readonly personId: Types.ObjectId;
  readonly role: 'partner' | 'mentor' | 'mentee';
}

/** One lesson: who learns what from whom. */
interface Lesson extends Direction {
  teacherId: Types.ObjectId;
  learnerId: Types.ObjectId;
}

/**
 * What the members of a round's pair would learn from each other, by their profiles as they are now: both ways between
 * partners, from the mentor only where there is one, and once around in a ring of three, the way round in which more of
 * them learn. Pure; their own openness does not matter, joining the programme said what they are open to.
 */
export function exchangeOfRound(
  members: readonly RoundMember[],
  people: ReadonlyMap<string, PersonDocument>,
  now: Date,
  names: ReadonlyMap<string, string>,
): Lesson[] {
  const lesson = (teacher: RoundMember | undefined, learner: RoundMember | undefined): Lesson[] => {
    const direction = teacher && learner && directionBetween(teacher, learner, people, now, names);
    return direction ? [{ teacherId: teacher.personId, learnerId: learner.personId, ...direction }] : [];
  };
  const [a, b, c] = members;
  if (!c) return [...lesson(a, b), ...lesson(b, a)];
  const around = [...lesson(a, b), ...lesson(b, c), ...lesson(c, a)];
  const back = [...lesson(a, c), ...lesson(c, b), ...lesson(b, a)];
  return back.length > around.length ? back : around;
}

function directionBetween(
  teacher: RoundMember,
  learner: RoundMember,
  people: ReadonlyMap<string, PersonDocument>,
  now: Date,
  names: ReadonlyMap<string, string>,
): Direction | null {
  if (teacher.role === 'mentee' || learner.role === 'mentor') return null;
  const [from, to] = [people.get(teacher.personId.toString()), people.get(learner.personId.toString())];
  if (!from || !to) return null;
  const skills = new Numbers();
  const profile = (person: PersonDocument) => ({ ...toMatchingProfile(person, skills), openTo: openToAnything });
  return fitOf(profile(to), profile(from), { hours: sharedHours(now), skills, names }).comes;
}
