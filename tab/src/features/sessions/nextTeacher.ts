import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { SessionView } from '../../../../api/contracts/sessions.ts';

/** Who teaches next time, where a pair takes turns; a ring's turn is told once its date is there. */
export function nextTeacher({ teacherId, person, others }: SessionView, me: PersonCard): PersonCard | null {
  if (teacherId === null || others.length > 0) return null;
  return teacherId === me.id ? person : me;
}
