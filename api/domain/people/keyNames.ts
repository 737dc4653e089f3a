import type { SystemContext } from '../context.ts';
import { Person } from './model.ts';
import { nameKeys } from './nameKeys.ts';

const batch = 2000;

/**
 * Gives people from before there was a search by name its keys; done at start, where it usually finds nobody, by the index.
 * Safe to repeat and to break off.
 */
export async function keyNames(system: SystemContext): Promise<void> {
  const { tenantId } = system;
  for (;;) {
    const people = await Person.find({ tenantId, nameKeys: null }, { name: 1 }).limit(batch).lean();
    if (people.length === 0) return;
    await Person.bulkWrite(
      people.map(({ _id, name }) => ({
        updateOne: { filter: { _id, tenantId }, update: { $set: { nameKeys: nameKeys(name) } } },
      })),
    );
  }
}
