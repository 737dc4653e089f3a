import { blockedByActor } from '../blocks/blockedByActor.ts';
import type { Context } from '../context.ts';
import type { InsightFacts } from './insightFacts.ts';
import { insightIndexOf, type KeptInsightIndex } from './insightIndexOf.ts';
import { maySearch, type InsightReader, type Readable } from './policy.ts';
import { readerOf } from './readerOf.ts';

type Found = Readable & { ownerId?: { toString(): string } | null };

/** What one reader can find at that moment: the shared insights, and the one predicate that every list asks. */
export interface SearchScope {
  readonly index: KeptInsightIndex;
  readonly reader: InsightReader;
  /**
   * May a search, list or count for the reader know of it? Asked of the index's facts before it counts, and again of the
   * database's row before it is shown. What somebody the reader blocked shares with their name is left out.
   */
  readonly mayKnow: (insight: Found) => boolean;
  /** The same by id, of the index. */
  readonly mayShow: (id: string) => boolean;
  /** Everything that may be known, the newest first. */
  readonly known: (isWanted?: (facts: InsightFacts) => boolean) => InsightFacts[];
}

/** `known`: the reader, where they were read a moment ago. Reads only; a fixed number of queries, at once: never inside a transaction. */
export async function searchScope(ctx: Context, known?: InsightReader): Promise<SearchScope> {
  const [index, reader, blocked] = await Promise.all([
    insightIndexOf(ctx),
    known ?? readerOf(ctx),
    blockedByActor(ctx),
  ]);
  const mayKnow = (insight: Found): boolean =>
    maySearch(insight, reader) && !(insight.ownerId && blocked.has(insight.ownerId.toString()));
  return {
    index,
    reader,
    mayKnow,
    mayShow: (id) => {
      const facts = index.facts.get(id);
      return facts !== undefined && mayKnow(facts);
    },
    known: (isWanted = () => true) => index.newest.filter((facts) => isWanted(facts) && mayKnow(facts)),
  };
}
