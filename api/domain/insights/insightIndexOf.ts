import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { keepFresh, neverRead, type Kept as Followed } from '../keepFresh.ts';
import { letOthersWork } from '../letOthersWork.ts';
import { searched, toFacts, type InsightFacts, type SearchedRow } from './insightFacts.ts';
import { Insight } from './model.ts';
import type { InsightIndex } from './search/insightIndex.ts';
import { miniSearchIndex } from './search/miniSearchIndex.ts';

/** The tenant's shared insights as this process knows them: what is searched, and what decides who may know of each. */
export interface KeptInsightIndex {
  readonly texts: InsightIndex;
  readonly facts: ReadonlyMap<string, InsightFacts>;
  /** The same, the newest first. */
  readonly newest: readonly InsightFacts[];
  /** Another number after each reading that found a change. */
  readonly generation: number;
}

interface Kept extends KeptInsightIndex, Followed {
  facts: Map<string, InsightFacts>;
  newest: InsightFacts[];
  generation: number;
  /** The last change taken in; -1 before the first reading. */
  seen: number;
}

type Company = Pick<SystemContext, 'tenantId' | 'now'>;

/** Taken in at a stretch, so that nobody else waits longer than some 50 ms. */
const batch = 100;
const indexes = new Map<string, Kept>();

/**
 * The index of the tenant's shared insights, at most a second old by `ctx.now`. The first call reads all of them, later ones
 * only what changed since (`stampInsights.ts`), and calls at the same time share one reading. After a reading that fails the
 * next one begins where it began. Whoever answers from it asks the policy about each insight, and the database again about
 * those that are shown.
 */
export async function insightIndexOf(ctx: Company): Promise<KeptInsightIndex> {
  const index = indexes.get(ctx.tenantId) ?? emptyIndex();
  indexes.set(ctx.tenantId, index);
  await keepFresh(index, ctx.now, () => readChanges(ctx, index));
  return index;
}

/** Forgets what this process knows, for tests that empty the database under it. */
export function forgetInsights(): void {
  indexes.clear();
}

function emptyIndex(): Kept {
  return {
    texts: miniSearchIndex(),
    facts: new Map(),
    newest: [],
    generation: 0,
    seen: -1,
    ...neverRead(),
  };
}

async function readChanges(ctx: Company, index: Kept): Promise<void> {
  let seen = index.seen;
  let rows: SearchedRow[] = [];
  const changed = Insight.find({ tenantId: ctx.tenantId, changeSeq: trusted({ $gt: seen }) }, searched)
    .sort({ changeSeq: 1 })
    .lean<SearchedRow[]>()
    .cursor({ batchSize: 10 * batch });
  try {
    for await (const row of changed) {
      seen = Math.max(seen, row.changeSeq);
      rows.push(row);
      if (rows.length < batch) continue;
      takeIn(index, rows);
      rows = [];
      await letOthersWork();
    }
    takeIn(index, rows);
  } finally {
    if (seen !== index.seen) sortAgain(index);
  }
  // Moved on only after all rows are in: rows of one commit share a number, so half of them must not count as seen.
  index.seen = seen;
  index.asOf = ctx.now.getTime();
}

/** Only what is shared is kept; everything else is as if it had never been there. */
function takeIn({ texts, facts }: Kept, rows: readonly SearchedRow[]): void {
  const shared = rows.filter(({ state }) => state === 'shared');
  const others = rows.filter(({ state }) => state !== 'shared').map(({ _id }) => _id.toString());
  for (const id of others) facts.delete(id);
  texts.remove(others);
  for (const row of shared) facts.set(row._id.toString(), toFacts(row));
  texts.put(
    shared.map(({ _id, title, text, tags, language }) => ({
      id: _id.toString(),
      title,
      text,
      tags: tags.map(({ name }) => name),
      language,
    })),
  );
}

/** Equal times by id, so that every process has the same order. */
function sortAgain(index: Kept): void {
  index.newest = [...index.facts.values()].sort(
    (one, other) => other.sharedAt - one.sharedAt || (one.id < other.id ? -1 : 1),
  );
  index.generation += 1;
}
