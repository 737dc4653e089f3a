import { Types } from 'mongoose';
import type { InsightCardView } from '../../contracts/insightCards.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { Insight, InsightMark, type InsightFields } from './model.ts';
import { isOwn } from './ownerKey.ts';
import { isForEverybody, mayRead } from './policy.ts';
import { readerOf } from './readerOf.ts';
import { authorCards } from './toHits.ts';

const fields = {
  state: 1,
  ownerId: 1,
  ownerKey: 1,
  savedById: 1,
  contactId: 1,
  audience: 1,
  type: 1,
  title: 1,
  text: 1,
  why: 1,
  tags: 1,
  helpful: 1,
} as const;

/**
 * Insights for cards that stand in a chat, where everybody reads them, also who joins later: all of one only if everybody in
 * the company may read it; what fewer may read by its title alone, with a way to it; what is not shared, or not the actor's
 * to read, not at all. In the order of `ids`; `hasButtons`: the bot is in that conversation. Reads only, a fixed number of
 * queries, some at once: never inside a transaction.
 */
export async function viewsForCards(
  ctx: Context,
  { ids, hasButtons }: { ids: readonly string[]; hasButtons: boolean },
): Promise<InsightCardView[]> {
  const wanted = ids.map((id) => new Types.ObjectId(id));
  const [rows, reader] = await Promise.all([
    Insight.find({ _id: trusted({ $in: wanted }), tenantId: ctx.tenantId }, fields).lean(),
    readerOf(ctx),
  ]);
  const shown = new Map(
    rows
      .filter(({ state }) => state === 'shared' || state === 'expired')
      .filter((row) => mayRead(row, reader, isOwn(ctx, row)))
      .map((row) => [row._id.toString(), row]),
  );
  const whole = [...shown.values()].filter(isForEverybody);
  const [authors, marks] = await Promise.all([authorCards(ctx, whole), marksAmong(ctx, whole)]);
  return ids.map((insightId): InsightCardView => {
    const row = shown.get(insightId);
    if (!row) return { card: 'insightGone' };
    const { title, type, text, why, tags, helpful } = row;
    if (!isForEverybody(row)) return { card: 'insightLimited', insightId, title };
    return {
      card: 'insight',
      insightId,
      ...{ title, type, text, why, helpful, hasButtons },
      author: authors.get(row.ownerId?.toString() ?? '') ?? null,
      tags: tags.map(({ skillId, name }) => ({ skillId: skillId ?? null, name })),
      isMarked: { helpful: marks.has(`helpful:${insightId}`), saved: marks.has(`saved:${insightId}`) },
    };
  });
}

/** The actor's own marks, as `kind:id`. */
async function marksAmong(ctx: Context, rows: readonly Pick<InsightFields, '_id'>[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const marks = await InsightMark.find(
    {
      tenantId: ctx.tenantId,
      insightId: trusted({ $in: rows.map(({ _id }) => _id) }),
      personId: new Types.ObjectId(ctx.actor.personId),
    },
    { insightId: 1, kind: 1 },
  ).lean();
  return new Set(marks.map(({ insightId, kind }) => `${kind}:${insightId.toString()}`));
}
