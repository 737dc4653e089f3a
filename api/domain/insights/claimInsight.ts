import { Types } from 'mongoose';
import type { InsightView } from '../../contracts/insights.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { cancelKeyed } from '../messages/cancelMessages.ts';
import { accessOwnInsight, type InsightDocument } from './access.ts';
import { contactKey } from './askContact.ts';
import { getInsight } from './getInsight.ts';
import { Insight } from './model.ts';
import { usualReview } from './reviewDays.ts';
import { stampInsights } from './stampInsights.ts';

/**
 * Whoever shared without a name puts theirs to it; only they can. One that waits for a contact is shared by it, since
 * nobody has to pass it on any more. Safe to repeat; there is no way back. Errors: `not_found`, `notYourInsight`,
 * `insightNotShared` (a draft, or a saved message that waits), `insightChanged`.
 */
export async function claimInsight(ctx: Context, { id }: { id: string }): Promise<InsightView> {
  const { insight } = await accessOwnInsight(ctx, id);
  if (insight.state === 'draft' || insight.state === 'waitsForAuthor')
    throw new DomainError('conflict', 'insightNotShared');
  if (!insight.ownerId) await inTransaction(() => claim(ctx, insight));
  return getInsight(ctx, { id });
}

async function claim(ctx: Context, { _id, state, ownerKey, sharedAt, version }: InsightDocument): Promise<void> {
  const claimed = await Insight.updateOne(
    { _id, tenantId: ctx.tenantId, state, ownerKey, ownerId: null },
    {
      $set: {
        ownerId: new Types.ObjectId(ctx.actor.personId),
        ownerKey: '',
        contactId: null,
        naming: 'named',
        ...(state === 'waitsForContact' && { state: 'shared' }),
        sharedAt: sharedAt ?? ctx.now,
        reviewOn: usualReview(ctx.now),
        changedAt: ctx.now,
      },
      $inc: { version: 1 },
    },
  );
  // Claimed on another device at this moment: the same.
  if (claimed.modifiedCount === 0) {
    if (await Insight.exists({ _id, ownerId: new Types.ObjectId(ctx.actor.personId) })) return;
    throw new DomainError('conflict', 'insightChanged');
  }
  await cancelKeyed(ctx, [contactKey({ _id, version })]);
  await recordAudit(ctx, { action: 'insight.claimed', subject: _id.toString() });
  await stampInsights([_id]);
}
