import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** Two of the same name are one name. */
const most = 200;

/**
 * The parts of those names of the directory that have all parts of one of `names`, in one query on the index of `nameKeys`;
 * whoever has left counts too. Only the names leave it, which whoever asks has written themselves.
 */
export async function namedInText(
  { tenantId }: Pick<SystemContext, 'tenantId'>,
  names: readonly (readonly string[])[],
): Promise<string[][]> {
  if (names.length === 0) return [];
  const found = await Person.find(
    { tenantId, $or: names.map((parts) => ({ nameKeys: trusted({ $all: [...parts] }) })) },
    { _id: 0, nameKeys: 1 },
  )
    .limit(most)
    .lean();
  return found.map(({ nameKeys }) => [...(nameKeys ?? [])]);
}
