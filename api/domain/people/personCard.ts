import type { PersonCard } from '../../contracts/people.ts';
import { initials } from './initials.ts';

/** What a card needs of a person; a document, a lean row or a profile of the index will do. */
export interface DirectoryEntry {
  _id: { toString(): string };
  name: string;
  givenName: string;
  jobTitle: string;
  department: string;
  city: string;
}

/** How a person appears to colleagues: what the company's directory shows anyway, and nothing else. Pure. */
export function toPersonCard(person: DirectoryEntry): PersonCard {
  return {
    id: person._id.toString(),
    name: person.name,
    givenName: person.givenName,
    initials: initials(person.name),
    jobTitle: person.jobTitle,
    department: person.department,
    city: person.city,
  };
}
