import type { ConfirmInput } from '../../contracts/insightUses.ts';
import type { InsightView } from '../../contracts/insights.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessOwnInsight, type InsightDocument } from './access.ts';
import { getInsight } from './getInsight.ts';
import { Insight, InsightFlag } from './model.ts';
import { askedBefore, dayAfter, isReviewDay, usualReview } from './reviewDays.ts';
import { settleFlags } from './settleFlags.ts';
import { stampInsights } from './stampInsights.ts';

/**
 * Its owner says that it is still right, until `reviewOn` (null: half a year): open flags are settled, and what had expired
 * or was hidden is shared again; but what is hidden not by a card, which shows no word of it. Twice is once. Without a name
 * there is no review date and no audit. Errors: `not_found`, `notYourInsight`, `insightNotShared` (a draft, or one that
 * waits), `insightHidden` (from a card), `reviewDayOutOfRange` (not after today, or more than two years ahead).
 */
export async function confirmInsight(ctx: Context, input: Confirmation): Promise<InsightView> {
  await inTransaction(() => confirm(ctx, input));
  return getInsight(ctx, { id: input.id });
}

type Confirmation = ConfirmInput & { id: string; isFromCard?: boolean };

const confirmable = ['shared', 'expired', 'hidden'];

async function confirm(ctx: Context, { id, reviewOn, isFromCard = false }: Confirmation): Promise<void> {
  const { insight } = await accessOwnInsight(ctx, id);
  if (!confirmable.includes(insight.state)) throw new DomainError('conflict', 'insightNotShared');
  if (isFromCard && insight.state === 'hidden') throw new DomainError('conflict', 'insightHidden');
  if (reviewOn && !isReviewDay(reviewOn, ctx.now)) throw new DomainError('invalid', 'reviewDayOutOfRange');
  const until = insight.ownerId ? (reviewOn ?? usualReview(ctx.now)) : null;
  if (insight.state === 'shared' && insight.reviewOn === until && !(await hasOpenFlags(ctx, insight))) return;
  await settleFlags(ctx, insight);
  // Who has just looked is not asked again before so near a day.
  const isNear = until !== null && until <= dayAfter(ctx.now, askedBefore);
  await Insight.updateOne(
    { _id: insight._id, tenantId: ctx.tenantId },
    {
      $set: { state: 'shared', reviewOn: until, ...(isNear && { remindedOn: dayAfter(ctx.now) }) },
      $inc: { version: 1 },
    },
  );
  if (insight.ownerId) await recordAudit(ctx, { action: 'insight.confirmed', subject: id });
  await stampInsights([insight._id]);
}

const hasOpenFlags = ({ tenantId }: Context, { _id }: InsightDocument) =>
  InsightFlag.exists({ tenantId, insightId: _id, settledAt: null });
