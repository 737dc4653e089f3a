import { isDuplicateKey } from '../database.ts';
import type { SystemContext } from '../context.ts';
import { Person } from './model.ts';
import { nameKeys } from './nameKeys.ts';

const longestName = 200;

/**
 * The person behind a verified object id. An unknown one becomes a new, empty person: the name only says how to address
 * them, and no mail or user name of a token ever claims an imported row (`claimPerson` does, through the directory).
 * Safe to repeat and to race: a unique index keeps one person per tenant and object id.
 */
export async function identifyPerson(
  system: SystemContext,
  { objectId, name }: { objectId: string; name: string },
): Promise<{ personId: string }> {
  const identity = { tenantId: system.tenantId, objectId: objectId.toLowerCase() };
  const known = await Person.findOne(identity, { _id: 1 }).lean();
  if (known) return { personId: known._id.toString() };
  const displayName = name.trim().slice(0, longestName) || '?';
  try {
    await Person.updateOne(
      identity,
      {
        $setOnInsert: {
          name: displayName,
          givenName: displayName.split(/\s/u, 1)[0],
          nameKeys: nameKeys(displayName),
          createdAt: system.now,
        },
      },
      { upsert: true },
    );
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const person = await Person.findOne(identity, { _id: 1 }).orFail().lean();
  return { personId: person._id.toString() };
}
