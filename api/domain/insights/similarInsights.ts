import type { SimilarInsight } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { closeness } from './closeness.ts';
import { hitRows } from './hitRows.ts';
import { isOwn } from './ownerKey.ts';
import { searchScope } from './searchScope.ts';
import { authorCards, noOutcomes } from './toHits.ts';

const most = 3;
const compared = 12;
/** Found by looking: in the demo company what is about the same thing has 0.36 and more, anything else 0.27 and less. */
const close = 0.33;
const beginning = 140;

/**
 * At most three shared insights that say something close to a text, among those the writer may search, the closest first;
 * `exceptId`: the one that is being changed. Reads only.
 */
export async function similarInsights(
  ctx: Context,
  { text, exceptId }: { text: string; exceptId?: string | undefined },
): Promise<SimilarInsight[]> {
  const scope = await searchScope(ctx);
  const hits = scope.index.texts.search(`${text} `, {
    limit: compared,
    mayShow: (id) => id !== exceptId && scope.mayShow(id),
  });
  const rows = await hitRows(
    ctx,
    hits.map(({ id }) => id),
  );
  const near = rows
    .filter((row) => scope.mayKnow(row))
    .map((row) => ({ row, closeness: closeness(text, `${row.title} ${row.text}`) }))
    .filter((one) => one.closeness >= close)
    .toSorted((one, other) => other.closeness - one.closeness)
    .slice(0, most)
    .map(({ row }) => row);
  const cards = await authorCards(ctx, near);
  return near.map((row) => ({
    id: row._id.toString(),
    title: row.title,
    beginning: beginningOf(row.text),
    author: cards.get(row.ownerId?.toString() ?? '') ?? null,
    isMine: isOwn(ctx, row),
    used: { ...noOutcomes, ...row.outcomes }.used,
  }));
}

function beginningOf(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  if (plain.length <= beginning) return plain;
  const blank = plain.lastIndexOf(' ', beginning - 1);
  // Never half of a character that is two units long.
  const end = blank > 0 ? blank : beginning - 1 - Number(/[\uD800-\uDBFF]/u.test(plain.charAt(beginning - 2)));
  return `${plain.slice(0, end)}…`;
}
