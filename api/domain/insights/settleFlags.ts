import type { Context } from '../context.ts';
import { Insight, InsightFlag, type InsightDocument } from './model.ts';

/**
 * The owner has looked: open flags are settled, the notice goes, and what was hidden is shown again; in the caller's
 * transaction, which stamps the insight. Safe to repeat.
 */
export async function settleFlags(ctx: Context, { _id, ownerId }: Pick<InsightDocument, '_id' | 'ownerId'>) {
  const { tenantId } = ctx;
  const settledAt = ownerId ? ctx.now : startOfDay(ctx.now);
  await InsightFlag.updateMany({ tenantId, insightId: _id, settledAt: null }, { $set: { settledAt } });
  await Insight.updateOne({ _id, tenantId }, { $set: { isFlagged: false } });
  await Insight.updateOne({ _id, tenantId, state: 'hidden' }, { $set: { state: 'shared' } });
}

/** Without a name no clock says when its owner was there. */
const startOfDay = (at: Date): Date => new Date(`${at.toISOString().slice(0, 10)}T00:00:00.000Z`);
