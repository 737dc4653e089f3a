import { createHash } from 'node:crypto';
import type { JoinProgrammeInput } from '../contracts/programmes.ts';
import type { SystemContext } from '../domain/context.ts';
import { directoryEntries } from '../domain/people/directoryEntries.ts';
import { directoryPeople, type DirectoryPerson } from '../domain/people/imported/leavers.ts';
import { alwaysIn, leadMail, newcomerMail } from './demoProgrammes.ts';

const partners = 64;
const mentees = 40;
const mentors = 25;
const mostPeople = 1000;
const experienced = /Manager|Supervisor|Senior|Vice President|Chief/;

export interface Joining {
  readonly personId: string;
  readonly as: JoinProgrammeInput;
}

/** Everybody who may be in a programme from the start: not who leads them, nor who is new. */
export async function confirmedPeople(system: SystemContext): Promise<DirectoryPerson[]> {
  const everybody: DirectoryPerson[] = [];
  for await (const some of directoryPeople(system, mostPeople)) everybody.push(...some);
  return everybody.filter(({ mail }) => ![newcomerMail, leadMail].includes(mail));
}

/** Who learns with a partner in the demo company. */
export function partnersAmong(people: readonly DirectoryPerson[]): Joining[] {
  const chosen = inHashOrder(people, 'partners').slice(0, partners);
  return chosen.map(({ personId }) => ({ personId, as: { role: 'partner' } }));
}

/** Mentors are people with experience by their job, each for one to three; mentees are others. */
export async function mentorsAndMentees(system: SystemContext, people: readonly DirectoryPerson[]): Promise<Joining[]> {
  const entries = await directoryEntries(
    system,
    people.map(({ personId }) => personId),
  );
  const isExperienced = ({ personId }: DirectoryPerson) => experienced.test(entries.get(personId)?.jobTitle ?? '');
  const inOrder = inHashOrder(people, 'mentoring');
  const mentorsIn = inOrder.filter(isExperienced).slice(0, mentors);
  const menteesIn = inOrder.filter((person) => !isExperienced(person)).slice(0, mentees);
  return [
    ...mentorsIn.map(({ personId }, at) => ({ personId, as: { role: 'mentor' as const, capacity: 1 + (at % 3) } })),
    ...menteesIn.map(({ personId }) => ({ personId, as: { role: 'mentee' as const } })),
  ];
}

/** The same order wherever the demo is loaded; those of the guide come first. */
function inHashOrder(people: readonly DirectoryPerson[], salt: string): DirectoryPerson[] {
  const hash = ({ mail }: DirectoryPerson): string =>
    alwaysIn.includes(mail) ? '' : createHash('sha256').update(`${salt}:${mail}`).digest('hex');
  return people.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1));
}
