import { Types } from 'mongoose';
import type { FlagInput, FlagView } from '../../contracts/insightUses.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { accessSharedInsight, type InsightDocument } from './access.ts';
import { cleanText } from './cleanText.ts';
import { inOneGo } from './inOneGo.ts';
import { Insight, InsightFlag } from './model.ts';
import { dayAfter } from './reviewDays.ts';
import { stampInsights } from './stampInsights.ts';

/** So many different readers, and nobody but its owner reads it until they have looked. */
const readersToHide = 2;
/** What hides it when enough readers say so. */
export const hidingReasons = ['private', 'unkind'] as const;
/** Days between two messages to an owner about flags. */
const messageEvery = 7;

/**
 * A reader says that something is not right; one flag for each reader, a later one takes its place. Outdated or wrong: it
 * says so to all, and an owner who stands with their name gets a message, unless one left within the week. Unkind or private:
 * nothing shows and nobody is told until a second reader says so; then it is hidden, and that owner gets a message. An owner
 * without a name never gets one: they find it among their own. The owner reads reasons and words, never whose; who has few
 * readers may guess. Sent again by whoever flagged it, while it is hidden, it says so again. Errors: `not_found`,
 * `insightNotShared`, `ownInsight`.
 */
export async function flagInsight(ctx: Context, input: FlagInput & { id: string }): Promise<FlagView> {
  const isStillShown = await inOneGo(() => flag(ctx, input));
  ctx.wakeDelivery();
  return { isStillShown };
}

async function flag(ctx: Context, { id, reason, words: written }: FlagInput & { id: string }): Promise<boolean> {
  const mine = {
    ...{ tenantId: ctx.tenantId, insightId: new Types.ObjectId(id) },
    personId: new Types.ObjectId(ctx.actor.personId),
  };
  if (await isHiddenBy(mine)) return false;
  const { insight, isMine } = await accessSharedInsight(ctx, id);
  if (isMine) throw new DomainError('forbidden', 'ownInsight');
  const words = cleanText(written);
  if (await InsightFlag.exists({ ...mine, reason, words, settledAt: null })) return true;
  await InsightFlag.updateOne(mine, { $set: { reason, words, at: ctx.now, settledAt: null } }, { upsert: true });
  // Written also where nothing else changes: of two at once one then runs again, and sees the other's flag.
  await Insight.updateOne({ _id: insight._id, tenantId: ctx.tenantId }, { $inc: { flagChanges: 1 } });
  if (reason === 'outdated' || reason === 'wrong') await notice(ctx, insight);
  else if ((await readersAgainst(ctx, insight)) >= readersToHide) return hide(ctx, insight);
  return true;
}

/** Whoever flagged it may know that it is hidden, though they read it no more. */
async function isHiddenBy(mine: { tenantId: string; insightId: Types.ObjectId; personId: Types.ObjectId }) {
  if (!(await InsightFlag.exists({ ...mine, settledAt: null }))) return false;
  return (await Insight.exists({ _id: mine.insightId, tenantId: mine.tenantId, state: 'hidden' })) !== null;
}

const readersAgainst = ({ tenantId }: Context, { _id }: InsightDocument): Promise<number> =>
  InsightFlag.countDocuments({
    tenantId,
    insightId: _id,
    settledAt: null,
    reason: trusted({ $in: [...hidingReasons] }),
  });

async function notice(ctx: Context, insight: InsightDocument): Promise<void> {
  const one = { _id: insight._id, tenantId: ctx.tenantId };
  await Insight.updateOne(one, { $set: { isFlagged: true } });
  const { remindedOn } = insight;
  if (!remindedOn || remindedOn <= dayAfter(ctx.now, -messageEvery)) await tellOwner(ctx, insight, 'flagged');
}

async function hide(ctx: Context, insight: InsightDocument): Promise<false> {
  await Insight.updateOne({ _id: insight._id, tenantId: ctx.tenantId }, { $set: { state: 'hidden' } });
  await tellOwner(ctx, insight, 'hidden');
  // Nobody's name: it would say who flagged.
  const { actor: _whoFlagged, ...unnamed } = ctx;
  await recordAudit(unnamed, { action: 'insight.hidden', subject: insight.id });
  await stampInsights([insight._id]);
  return false;
}

/** An owner without a name finds it among their own; no message row may say whose it is. */
async function tellOwner(ctx: Context, { _id, ownerId }: InsightDocument, why: string): Promise<void> {
  if (!ownerId) return;
  const today = dayAfter(ctx.now);
  await Insight.updateOne({ _id, tenantId: ctx.tenantId }, { $set: { remindedOn: today } });
  await queueMessage(ctx, {
    personId: ownerId,
    kind: 'insightReview',
    dedupeKey: `insightReview:${_id.toString()}:${why}:${today}`,
    insightId: _id,
  });
}
