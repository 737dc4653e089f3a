import type { InsightView } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import type { InsightFacts } from './insightFacts.ts';
import { hitRows, type HitRow } from './hitRows.ts';
import type { InsightDocument } from './model.ts';
import type { InsightReader } from './policy.ts';
import { searchScope, type SearchScope } from './searchScope.ts';
import { authorCards } from './toHits.ts';

const most = 4;
const mostLinked = 10;
/**
 * Of the score that the insight itself has for its own title and tags, what another one needs to stand beside it. In the demo
 * company what is about the same thing has a tenth to a third, what only has some words in common less than 0.08.
 */
const leastShare = 0.1;

/**
 * What stands beside an insight: those that somebody linked with it, in either direction, then those that its title and tags
 * find well enough; rather nothing than what has nothing to do with it. Only what the acting reader may search. Reads only.
 */
export async function relatedInsights(
  ctx: Context,
  insight: InsightDocument,
  reader: InsightReader,
): Promise<InsightView['related']> {
  const scope = await searchScope(ctx, reader);
  const linked = linkedWith(scope, insight).slice(0, mostLinked);
  const found = foundBy(scope, insight).filter((id) => !linked.includes(id));
  const rows = (await hitRows(ctx, [...linked, ...found.slice(0, most)])).filter((row) => scope.mayKnow(row));
  const cards = await authorCards(ctx, rows);
  return rows.map((row: HitRow) => ({
    id: row._id.toString(),
    title: row.title,
    author: cards.get(row.ownerId?.toString() ?? '') ?? null,
    isLinked: linked.includes(row._id.toString()),
  }));
}

function linkedWith(scope: SearchScope, { id, linkedTo }: InsightDocument): string[] {
  const other = linkedTo?.toString();
  return scope.known((facts: InsightFacts) => facts.id === other || facts.linkedTo === id).map((facts) => facts.id);
}

/** Nothing where the insight is in no index: it can't be told then what the scores of others are worth. */
function foundBy({ index, mayShow }: SearchScope, { id, title, tags }: InsightDocument): string[] {
  const words = [title, ...tags.map(({ name }) => name)].join(' ');
  const hits = index.texts.search(`${words} `, {
    limit: 1 + most + mostLinked,
    mayShow: (other) => other === id || mayShow(other),
  });
  const best = hits.find((hit) => hit.id === id)?.score ?? Number.POSITIVE_INFINITY;
  return hits.filter((hit) => hit.id !== id && hit.score >= leastShare * best).map((hit) => hit.id);
}
