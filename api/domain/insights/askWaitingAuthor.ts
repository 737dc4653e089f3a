import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { findByObjectIds } from '../people/findByObjectIds.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { askAuthor, mostOpen } from './askAuthor.ts';
import { Insight } from './model.ts';

/** At one go; the next sweep takes the next. */
const most = 500;

/**
 * Somebody's chat has just become known: they are asked about messages of theirs that colleagues saved before, the oldest
 * first. Safe to repeat.
 */
export async function askWaitingAuthor(
  system: SystemContext,
  { objectId, personId }: { objectId: string; personId: string },
): Promise<void> {
  const waiting = await waitingOf(system, [objectId]);
  const author = waiting.length > 0 ? (await findPeople(system, [personId])).get(personId) : undefined;
  if (author) await askAbout(system, waiting.slice(0, mostOpen), author);
}

/** The same for everybody who has come to be known, or has room again. */
export async function askWaitingAuthors(system: SystemContext): Promise<void> {
  const waiting = await waitingOf(system, null);
  const objectIds = waiting.map(({ authorObjectId }) => authorObjectId);
  for (const author of objectIds.length > 0 ? await findByObjectIds(system, objectIds) : []) {
    const theirs = waiting.filter(({ authorObjectId }) => authorObjectId === author.objectId);
    await askAbout(system, theirs.slice(0, mostOpen), author);
  }
}

const waitingOf = ({ tenantId }: SystemContext, objectIds: readonly string[] | null) =>
  Insight.find({
    tenantId,
    state: 'waitsForAuthor',
    authorObjectId: objectIds ? trusted({ $in: objectIds.map((id) => id.toLowerCase()) }) : trusted({ $gt: '' }),
  })
    .sort({ createdAt: 1 })
    .limit(most);

async function askAbout(
  system: SystemContext,
  waiting: Awaited<ReturnType<typeof waitingOf>>,
  author: PersonDocument,
): Promise<void> {
  for (const insight of waiting) await inTransaction(() => askAuthor(system, insight, author));
  if (waiting.length > 0) system.wakeDelivery();
}
