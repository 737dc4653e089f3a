import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person, type PersonDocument } from './model.ts';

export type { PersonDocument } from './model.ts';

/**
 * People of the tenant by id, whatever their state, in one query: for the domain's own use beside something the actor may
 * see (a member of a partnership, the receiver of a message), never to answer a door.
 */
export async function findPeople(
  ctx: Pick<SystemContext, 'tenantId'>,
  ids: readonly (string | Types.ObjectId)[],
): Promise<Map<string, PersonDocument>> {
  const people = await Person.find({ _id: trusted({ $in: [...ids] }), tenantId: ctx.tenantId });
  return new Map(people.map((person) => [person.id, person]));
}
