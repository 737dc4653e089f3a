import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { searched, type SearchedRow } from './insightFacts.ts';
import { Insight, type InsightFields } from './model.ts';

/** Of an insight, what a list shows of it. */
export type HitRow = SearchedRow &
  Pick<InsightFields, 'naming' | 'savedById' | 'contactId' | 'changedAt' | 'helpful' | 'outcomes'>;

const fields = {
  ...searched,
  naming: 1,
  savedById: 1,
  contactId: 1,
  changedAt: 1,
  helpful: 1,
  outcomes: 1,
} as const;

/** Rows of the tenant by id in the order given, one query; whoever shows them asks the policy about each. */
export async function hitRows(ctx: Context, ids: readonly string[]): Promise<HitRow[]> {
  if (ids.length === 0) return [];
  const rows = await Insight.find(
    { _id: trusted({ $in: ids.map((id) => new Types.ObjectId(id)) }), tenantId: ctx.tenantId },
    fields,
  ).lean<HitRow[]>();
  const byId = new Map(rows.map((row) => [row._id.toString(), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What the actor owns with their name and is in one of these states, the last changed first. */
export async function ownRows(ctx: Context, states: readonly InsightFields['state'][]): Promise<HitRow[]> {
  const rows = await Insight.find(
    {
      tenantId: ctx.tenantId,
      ownerId: new Types.ObjectId(ctx.actor.personId),
      state: trusted({ $in: [...states] }),
    },
    fields,
  ).lean<HitRow[]>();
  return rows.sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime());
}

/** What stands without a name and is in none of the indexes: it waits for a contact, or is hidden. They are few. */
export async function namelessRows(ctx: Context): Promise<HitRow[]> {
  return Insight.find(
    { tenantId: ctx.tenantId, ownerId: null, state: trusted({ $in: ['waitsForContact', 'hidden', 'expired'] }) },
    fields,
  ).lean<HitRow[]>();
}
