import { Types } from 'mongoose';
import type { PassedOnInsight } from '../../contracts/insightAnswers.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { cancelKeyed } from '../messages/cancelMessages.ts';
import { contactKey } from './askContact.ts';
import { emptyInsight } from './emptyInsight.ts';
import { startOfDay } from './startOfDay.ts';
import { Insight, type InsightDocument } from './model.ts';
import { stampInsights } from './stampInsights.ts';

/**
 * The neutral contact passes on what somebody wished to share without a name, or keeps it back: then what it said is gone.
 * They never learn whose it is. The first answer counts, the second reads what it was; taken back by its owner reads as
 * kept back. `version`: what the contact has read; another one is not passed on unread. Errors: `not_found` (also for everybody
 * else, and once its owner put their name to it), `insightChanged`.
 */
export async function passOnInsight(
  ctx: Context,
  { id, isPassedOn, version }: { id: string; isPassedOn: boolean; version?: number },
): Promise<PassedOnInsight> {
  await inTransaction(async () => {
    const insight = await findPassed(ctx, id);
    if (insight?.state !== 'waitsForContact') return;
    if (version !== undefined && version !== insight.version) throw new DomainError('conflict', 'insightChanged');
    await recordAudit(ctx, { action: isPassedOn ? 'insight.passedOn' : 'insight.keptBack', subject: id });
    if (isPassedOn) await share(ctx, insight);
    else await emptyInsight(ctx, insight);
  });
  const insight = await findPassed(ctx, id);
  if (!insight) throw new DomainError('not_found', 'insightNotFound');
  return { id, title: insight.title, isPassedOn: insight.state !== 'withdrawn' };
}

/** What the actor was asked to pass on; null: nothing of theirs. */
export const findPassed = (ctx: Context, id: string): Promise<InsightDocument | null> =>
  Insight.findOne({
    _id: new Types.ObjectId(id),
    tenantId: ctx.tenantId,
    contactId: new Types.ObjectId(ctx.actor.personId),
  });

async function share(ctx: Context, { _id, version }: InsightDocument): Promise<void> {
  const day = startOfDay(ctx.now);
  await Insight.updateOne(
    { _id, tenantId: ctx.tenantId, state: 'waitsForContact' },
    { $set: { state: 'shared', sharedAt: day, changedAt: day }, $inc: { version: 1 } },
  );
  // Answered on its page before the card went out.
  await cancelKeyed(ctx, [contactKey({ _id, version })]);
  await stampInsights([_id]);
}
