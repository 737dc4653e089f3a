import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { Insight } from './model.ts';
import { askedBefore, dayAfter, overEverywhere } from './reviewDays.ts';
import { stampInsights } from './stampInsights.ts';

const batch = 100;

export interface Reviewed {
  reminded: number;
  expired: number;
}

/**
 * What time does to shared insights: two weeks before its review date its named owner is asked, once, whether it is still
 * right; when that day is over everywhere on earth it leaves the results. Batches, each read and written in one transaction,
 * so running twice, or in two processes at once, does it once.
 */
export async function reviewInsights(ctx: SystemContext): Promise<Reviewed> {
  const reminded = await inBatches(() => remind(ctx));
  const expired = await inBatches(() => expire(ctx));
  if (reminded > 0) ctx.wakeDelivery();
  return { reminded, expired };
}

async function inBatches(act: () => Promise<number>): Promise<number> {
  for (let done = 0; ;) {
    const some = await inTransaction(act);
    done += some;
    if (some < batch) return done;
  }
}

async function remind(ctx: SystemContext): Promise<number> {
  const { tenantId, now } = ctx;
  // A date that is not over everywhere may be yesterday's already.
  const before = trusted({ $lt: dayAfter(now, -askedBefore - 1) });
  const due = await Insight.find(
    {
      tenantId,
      state: 'shared',
      reviewOn: trusted({ $ne: null, $lte: dayAfter(now, askedBefore) }),
      ownerId: trusted({ $ne: null }),
      $or: [{ remindedOn: null }, { remindedOn: before }],
    },
    { ownerId: 1, reviewOn: 1 },
    { limit: batch },
  ).lean();
  await Insight.updateMany(
    { tenantId, _id: trusted({ $in: due.map(({ _id }) => _id) }) },
    { $set: { remindedOn: dayAfter(now) } },
  );
  await queueMessages(
    ctx,
    due.flatMap(({ _id, ownerId, reviewOn }) =>
      ownerId
        ? [
            {
              personId: ownerId,
              kind: 'insightReview' as const,
              dedupeKey: `insightReview:${_id.toString()}:${reviewOn ?? ''}`,
              insightId: _id,
            },
          ]
        : [],
    ),
  );
  return due.length;
}

async function expire(ctx: SystemContext): Promise<number> {
  const { tenantId, now } = ctx;
  const over = trusted({ $ne: null, $lte: overEverywhere(now) });
  const due = await Insight.find({ tenantId, state: 'shared', reviewOn: over }, { _id: 1 }, { limit: batch }).lean();
  if (due.length === 0) return 0;
  const ids = due.map(({ _id }) => _id);
  await Insight.updateMany({ tenantId, _id: trusted({ $in: ids }) }, { $set: { state: 'expired' } });
  for (const id of ids) await recordAudit(ctx, { action: 'insight.expired', subject: id.toString() });
  await stampInsights(ids);
  return due.length;
}
