import type { PersonCard } from '../../../api/contracts/people.ts';

const isInitial = /^\p{L}?\.?$/u;

/** How a sentence addresses somebody: the directory's given name, or all of it where that is an initial or missing. */
export function firstName(person: PersonCard): string {
  const given = person.givenName.trim();
  return isInitial.test(given) ? person.name : given;
}
