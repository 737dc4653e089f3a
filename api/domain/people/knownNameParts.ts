import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** Those of `parts` that are part of somebody's name in the directory, in one query on the index of `nameKeys`. */
export async function knownNameParts(
  { tenantId }: Pick<SystemContext, 'tenantId'>,
  parts: readonly string[],
): Promise<string[]> {
  if (parts.length === 0) return [];
  const known = new Set(await Person.distinct('nameKeys', { tenantId, nameKeys: trusted({ $in: [...parts] }) }));
  return parts.filter((part) => known.has(part));
}
