import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';
import type { DirectoryEntry } from './personCard.ts';

/** So many ids at once stay far below what one query may weigh. */
const chunk = 20_000;

/**
 * What a card shows of these people, whatever their state, by id, as small plain rows: for lists of thousands beside
 * something the actor may see, never to find somebody.
 */
export async function directoryEntries(
  ctx: Pick<SystemContext, 'tenantId'>,
  ids: readonly (string | Types.ObjectId)[],
): Promise<Map<string, DirectoryEntry>> {
  const entries = new Map<string, DirectoryEntry>();
  for (let from = 0; from < ids.length; from += chunk) {
    const rows = await Person.find(
      { _id: trusted({ $in: ids.slice(from, from + chunk) }), tenantId: ctx.tenantId },
      { name: 1, givenName: 1, jobTitle: 1, department: 1, city: 1 },
    ).lean<DirectoryEntry[]>();
    for (const row of rows) entries.set(row._id.toString(), row);
  }
  return entries;
}
