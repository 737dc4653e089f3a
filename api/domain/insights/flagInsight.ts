import { Types } from 'mongoose';
import type { FlagInput, FlagView } from '../../contracts/insightUses.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { accessSharedInsight, type InsightDocument } from './access.ts';
import { inOneGo } from './inOneGo.ts';
import { Insight, InsightFlag } from './model.ts';
import { dayAfter } from './reviewDays.ts';
import { stampInsights } from './stampInsights.ts';

/** So many different readers, and nobody but the owner reads it until they have looked. */
const readersToHide = 2;
/** Days between two messages to an owner about flags. */
const messageEvery = 7;

/**
 * A reader says that something is not right; one flag for each reader, a later one takes its place. Outdated or wrong: it
 * says so to all, and its owner is asked, once a week at most. Unkind or private: nothing shows until a second reader says
 * so, then it is hidden. Whoever flags stays unnamed in what the owner reads, in messages and in the audit. Errors:
 * `not_found`, `insightNotShared`, `ownInsight`.
 */
export async function flagInsight(ctx: Context, input: FlagInput & { id: string }): Promise<FlagView> {
  const isStillShown = await inOneGo(() => flag(ctx, input));
  ctx.wakeDelivery();
  return { isStillShown };
}

async function flag(ctx: Context, { id, reason, words }: FlagInput & { id: string }): Promise<boolean> {
  const { insight, isMine } = await accessSharedInsight(ctx, id);
  if (isMine) throw new DomainError('forbidden', 'ownInsight');
  const personId = new Types.ObjectId(ctx.actor.personId);
  const mine = { tenantId: ctx.tenantId, insightId: insight._id, personId };
  if (await InsightFlag.exists({ ...mine, reason, words, settledAt: null })) return true;
  await InsightFlag.updateOne(mine, { $set: { reason, words, at: ctx.now, settledAt: null } }, { upsert: true });
  // Written also where nothing else changes: of two at once one then runs again, and sees the other's flag.
  await Insight.updateOne({ _id: insight._id, tenantId: ctx.tenantId }, { $inc: { flagChanges: 1 } });
  if (reason === 'outdated' || reason === 'wrong') await notice(ctx, insight);
  else if ((await readersAgainst(ctx, insight)) >= readersToHide) return hide(ctx, insight);
  return true;
}

const readersAgainst = ({ tenantId }: Context, { _id }: InsightDocument): Promise<number> =>
  InsightFlag.countDocuments({
    tenantId,
    insightId: _id,
    settledAt: null,
    reason: trusted({ $in: ['unkind', 'private'] }),
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
