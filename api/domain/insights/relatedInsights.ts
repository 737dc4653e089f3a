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
 * What stands beside an insight: those that somebody linked with it, in either direction, then those that its title and tags
 * find; only what the acting reader may search. Reads only.
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

function foundBy({ index, mayShow }: SearchScope, { id, title, tags }: InsightDocument): string[] {
  const words = [title, ...tags.map(({ name }) => name)].join(' ');
  return index.texts
    .search(`${words} `, { limit: most + mostLinked, mayShow: (other) => other !== id && mayShow(other) })
    .map((hit) => hit.id);
}
