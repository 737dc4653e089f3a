import type { PersonCard } from '../../../api/contracts/people.ts';
import type { Scene } from '../scene.ts';
import { cut, plain } from '../text.ts';
import { firstName } from './firstName.ts';

const longest = 40;

interface Members {
  person: PersonCard;
  others?: readonly PersonCard[];
}

const each = ({ person, others = [] }: Members): string[] =>
  [person, ...others].map((one) => cut(plain(firstName(one)), longest));

/** "Diane", or in a ring "Diane and Alex". */
export function firstNames(scene: Scene, members: Members): string {
  return new Intl.ListFormat(scene.reader.locale, { type: 'conjunction' }).format(each(members));
}

/** The same before another "and": "Diane, Alex". */
export const listedNames = (members: Members): string => each(members).join(', ');

/** The first name of the one who is meant among them; empty where it is none of them. */
export function nameOfMember({ person, others = [] }: Members, id: string | null): string {
  const meant = [person, ...others].find((one) => one.id === id);
  return meant ? cut(plain(firstName(meant)), longest) : '';
}
