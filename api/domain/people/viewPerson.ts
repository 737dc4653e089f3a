import type { ProfilePreview } from '../../contracts/people.ts';
import type { PersonDocument } from './model.ts';
import { pauseDay } from './pauseDay.ts';
import { toPersonCard } from './personCard.ts';
import { mayReadAbsence, mayReadTeach, mayReadWant, type Reader } from './policy.ts';

export type PersonView = Omit<ProfilePreview, 'hiddenWants'>;

/** What one reader sees of a person: everything about a person that leaves the domain for others passes here. Pure. */
export function viewPerson(
  person: PersonDocument,
  reader: Reader,
  names: ReadonlyMap<string, string>,
  now: Date,
): PersonView {
  const shown = ({ skillId, level }: { skillId: string; level: number }) => ({
    skillName: names.get(skillId) ?? skillId,
    level,
  });
  return {
    person: toPersonCard(person),
    bio: person.bio,
    teaches: person.teaches.filter(mayReadTeach).map(shown),
    wants: person.wants.filter((want) => mayReadWant(want, reader)).map(shown),
    awayUntil: mayReadAbsence(reader) ? pauseDay(person, now) : null,
  };
}
