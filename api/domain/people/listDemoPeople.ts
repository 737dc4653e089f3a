import type { DemoPerson } from '../../contracts/settings.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { foldKey } from '../skills/foldKey.ts';
import { skillNames } from '../skills/skillNames.ts';
import { Person, type PersonDocument } from './model.ts';
import { toPersonCard } from './personCard.ts';

/** Who is worth being first, in the order of the page. */
const roles: ReadonlyMap<string, DemoPerson['role']> = new Map([
  ['diane1@adventure-works.com', 'newcomer'],
  ['sariya0@adventure-works.com', 'asked'],
  ['paula0@adventure-works.com', 'lead'],
  ['dylan0@adventure-works.com', 'manager'],
  ['jean0@adventure-works.com', 'administrator'],
  ['jae0@adventure-works.com', 'faraway'],
]);
const rolesInOrder = [...roles.values()];
const most = 1000;

const place = ({ role }: DemoPerson): number => (role === '' ? rolesInOrder.length : rolesInOrder.indexOf(role));

function toDemoPerson(person: PersonDocument): DemoPerson {
  const { givenName: _, ...card } = toPersonCard(person);
  const mail = person.mail ?? '';
  return { ...card, mail, role: roles.get(mail) ?? '' };
}

/**
 * Whom one can sign in as on one's own machine: those with a role first, then by name. `search` looks for name, job,
 * department, city and taught skills; `total` counts everybody. The door offers this in local mode only.
 */
export async function listDemoPeople(
  system: SystemContext,
  { search = '' }: { search?: string | undefined },
): Promise<{ people: DemoPerson[]; total: number }> {
  const everybody = await Person.find({
    tenantId: system.tenantId,
    objectId: trusted({ $exists: true }),
    mail: trusted({ $exists: true }),
    leftAt: null,
  }).limit(most);
  const words = foldKey(search);
  const taught = everybody.flatMap((person) => person.teaches.map((entry) => entry.skillId));
  const names = words ? await skillNames(system.tenantId, taught) : new Map<string, string>();
  const people = everybody
    .filter((person) => {
      const skills = person.teaches.map(({ skillId }) => names.get(skillId) ?? '');
      const about = [person.name, person.jobTitle, person.department, person.city, ...skills];
      return about.some((text) => foldKey(text).includes(words));
    })
    .map(toDemoPerson)
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en'));
  return { people, total: everybody.length };
}
