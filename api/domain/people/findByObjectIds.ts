import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person, type PersonDocument } from './model.ts';

/** People of the tenant by their Entra object ids, whatever their state; unknown ones are left out. One query on its index. */
export function findByObjectIds(
  { tenantId }: Pick<SystemContext, 'tenantId'>,
  objectIds: readonly string[],
): Promise<PersonDocument[]> {
  const wanted = [...new Set(objectIds.map((id) => id.toLowerCase()))];
  return Person.find({ tenantId, objectId: trusted({ $in: wanted }) });
}
