import type { Context } from '../context.ts';
import { Insight, InsightFlag, type InsightDocument } from './model.ts';
import { startOfDay } from './startOfDay.ts';

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
