import type { SystemContext } from '../context.ts';
import { cancelKeyed } from '../messages/cancelMessages.ts';
import { forgetInsight } from '../sessions/forgetInsight.ts';
import { contactKey } from './askContact.ts';
import { startOfDay } from './startOfDay.ts';
import { Insight, InsightComment, InsightFlag, InsightMark, InsightOutcome, type InsightDocument } from './model.ts';
import { stampInsights } from './stampInsights.ts';

const nothing = {
  title: '',
  text: '',
  why: '',
  tags: [],
  link: '',
  history: [],
  sessionId: null,
  linkedTo: null,
  authorObjectId: '',
  reviewOn: null,
  remindedOn: null,
  isFlagged: false,
  helpful: 0,
  saved: 0,
  comments: 0,
  outcomes: { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 },
};

/**
 * Takes an insight away for everybody, in the caller's transaction and as its last step: no word of it stays in the
 * database, neither earlier texts nor what readers wrote beside it, and who was asked about it is asked no more. False:
 * its state has changed meanwhile, and nothing was written.
 */
export async function emptyInsight(
  ctx: SystemContext,
  { _id, state, ownerId, version }: Pick<InsightDocument, '_id' | 'state' | 'ownerId' | 'version'>,
): Promise<boolean> {
  const { tenantId } = ctx;
  const changedAt = ownerId ? ctx.now : startOfDay(ctx.now);
  const emptied = await Insight.updateOne(
    { _id, tenantId, state },
    { $set: { ...nothing, state: 'withdrawn', changedAt }, $inc: { version: 1 } },
  );
  if (emptied.modifiedCount === 0) return false;
  const about = { tenantId, insightId: _id };
  await InsightMark.deleteMany(about);
  await InsightOutcome.deleteMany(about);
  await InsightComment.deleteMany(about);
  await InsightFlag.deleteMany(about);
  await forgetInsight(ctx, _id);
  await cancelKeyed(ctx, [`saveConsent:${_id.toString()}`, contactKey({ _id, version })]);
  await stampInsights([_id]);
  return true;
}
