import type { Context } from '../context.ts';
import { namelessRows, ownRows, type HitRow } from './hitRows.ts';
import { toFacts, type InsightFacts } from './insightFacts.ts';
import type { KeptInsightIndex } from './insightIndexOf.ts';
import { isOwn } from './ownerKey.ts';
import { ownUnnamed } from './ownUnnamed.ts';
import { miniSearchIndex } from './search/miniSearchIndex.ts';
import type { Hit } from './search/insightIndex.ts';

/** What somebody wrote themselves: it may be in no index of the process, because it is not shared. */
export interface OwnInsights {
  /** In the order in which they are listed without words. */
  facts: readonly InsightFacts[];
  rows: readonly HitRow[];
}

/** What the actor shared, with and without their name, also what is hidden or expired or waits for a contact; newest first. */
export async function mineOf(ctx: Context, index: KeptInsightIndex): Promise<OwnInsights> {
  const named = await ownRows(ctx, ['shared', 'expired', 'hidden', 'waitsForContact']);
  const nameless = (await namelessRows(ctx)).filter((row) => isOwn(ctx, row));
  const rows = [...named, ...nameless];
  const unnamed = ownUnnamed(ctx, index).flatMap((id) => index.facts.get(id) ?? []);
  const facts = [...new Map([...rows.map(toFacts), ...unnamed].map((one) => [one.id, one])).values()];
  return { facts: facts.sort((one, other) => other.sharedAt - one.sharedAt), rows };
}

/** What the actor has not shared yet, the last changed first: drafts, and what colleagues saved of them and ask about. */
export async function draftsOf(ctx: Context): Promise<OwnInsights> {
  const rows = await ownRows(ctx, ['draft', 'waitsForAuthor']);
  return { facts: rows.map(toFacts), rows };
}

/** Searches one's own by the same rules as everybody's: those in the index there, the others in one made for the question. */
export function searchOwn(index: KeptInsightIndex, own: OwnInsights, words: string): Hit[] {
  const ids = new Set(own.facts.map(({ id }) => id));
  const isShared = (id: string): boolean => ids.has(id) && index.facts.has(id);
  const others = miniSearchIndex();
  others.put(
    own.rows
      .map(({ _id, title, text, tags, language }) => ({
        id: _id.toString(),
        title,
        text,
        tags: tags.map(({ name }) => name),
        language,
      }))
      .filter(({ id }) => !index.facts.has(id)),
  );
  const unlimited = Number.POSITIVE_INFINITY;
  return [
    ...others.search(words, { limit: unlimited, mayShow: (id) => ids.has(id) }),
    ...index.texts.search(words, { limit: unlimited, mayShow: isShared }),
  ];
}
