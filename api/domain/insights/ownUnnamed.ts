import type { Context } from '../context.ts';
import type { KeptInsightIndex } from './insightIndexOf.ts';
import { isOwn } from './ownerKey.ts';

/** People whose answer is remembered until the index changes. */
const mostPeople = 200;
const remembered = new WeakMap<KeptInsightIndex, { generation: number; byPerson: Map<string, string[]> }>();

/**
 * Which of the shared insights without a name are the actor's own. Only the owner's request can tell: the key of each one is
 * made anew, a few microseconds each, and the answer is remembered in this process until the index changes.
 */
export function ownUnnamed(ctx: Context, index: KeptInsightIndex): readonly string[] {
  const { generation } = index;
  let kept = remembered.get(index);
  if (kept?.generation !== generation || kept.byPerson.size >= mostPeople) {
    kept = { generation, byPerson: new Map() };
    remembered.set(index, kept);
  }
  const before = kept.byPerson.get(ctx.actor.personId);
  if (before) return before;
  const ids = index.newest
    .filter(({ id, ownerId, ownerKey }) => !ownerId && ownerKey && isOwn(ctx, { _id: id, ownerId, ownerKey }))
    .map(({ id }) => id);
  kept.byPerson.set(ctx.actor.personId, ids);
  return ids;
}
