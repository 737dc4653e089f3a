import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { findByObjectIds } from '../people/findByObjectIds.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { askAuthor, countOpen, mostOpen } from './askAuthor.ts';
import { Insight } from './model.ts';

/**
 * Somebody's chat has just become known: they are asked about messages of theirs that colleagues saved before, the oldest
 * first. Safe to repeat.
 */
export async function askWaitingAuthor(
  system: SystemContext,
  { objectId, personId }: { objectId: string; personId: string },
): Promise<void> {
  const isWaitedFor = await Insight.exists(waitingFor(system, objectId));
  const author = isWaitedFor ? (await findPeople(system, [personId])).get(personId) : undefined;
  if (author) await askAbout(system, objectId, author);
}

/** The same for everybody who has come to be known, or has room again; who is not known keeps nobody else waiting. */
export async function askWaitingAuthors(system: SystemContext): Promise<void> {
  const objectIds = await Insight.distinct('authorObjectId', waitingFor(system, null));
  for (const author of objectIds.length > 0 ? await findByObjectIds(system, objectIds) : [])
    if (author.objectId) await askAbout(system, author.objectId, author);
}

const waitingFor = ({ tenantId }: SystemContext, objectId: string | null) => ({
  tenantId,
  state: 'waitsForAuthor' as const,
  authorObjectId: objectId?.toLowerCase() ?? trusted({ $gt: '' }),
});

/** As many as they have room for, the oldest first; who has left is asked nothing, so all of theirs are laid aside. */
async function askAbout(system: SystemContext, objectId: string, author: PersonDocument): Promise<void> {
  const room = author.leftAt ? mostOpen : mostOpen - (await countOpen(system, author._id));
  if (room <= 0) return;
  let asked = 0;
  for (const insight of await Insight.find(waitingFor(system, objectId)).sort({ createdAt: 1 }).limit(room))
    asked += Number(await inTransaction(() => askAuthor(system, insight, author)));
  if (asked > 0) system.wakeDelivery();
}
