import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Person } from '../model.ts';

/** Ids of the people with these addresses, by address. */
export async function idsByMail(system: SystemContext, mails: readonly string[]): Promise<Map<string, string>> {
  if (mails.length === 0) return new Map();
  const people = await Person.find(
    { tenantId: system.tenantId, mail: trusted({ $in: [...new Set(mails)] }) },
    { mail: 1 },
  ).lean();
  return new Map(people.map((person) => [person.mail ?? '', person._id.toString()]));
}

/** Each of these people's manager as it is stored; who has none is left out. */
export async function managersOf(system: SystemContext, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const people = await Person.find(
    { _id: trusted({ $in: [...personIds] }), tenantId: system.tenantId, managerId: trusted({ $ne: null }) },
    { managerId: 1 },
  ).lean();
  return new Map(people.map((person) => [person._id.toString(), String(person.managerId)]));
}
