import { randomUUID } from 'node:crypto';
import type { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { forgetPoll } from '../feedback/forgetPoll.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { contentKeys } from './contentKeys.ts';
import { countAnswers, type Counted } from './countAnswers.ts';
import { shutPoll } from './holdOpen.ts';
import { FeedbackPoll, PollAnswer, PollParticipation, PollResponse, type FeedbackPollFields } from './model.ts';
import { answerable, isOfSessions } from './policy.ts';
import { isKeyAwaited } from './pollKey.ts';
import { fingerprintOf } from './seal.ts';
import { staysOpen } from './sessionPoll.ts';
import { shuffled } from './shuffle.ts';

const leaseMs = 5 * 60_000;
const tellAfterMs = 7 * 86_400_000;
const batchSize = 1000;

/** A poll that belongs to this run of its closing until the lease runs out. */
type Claimed = FeedbackPollFields & { batch: string };

/**
 * Ends a poll whose last moment has passed: opens the answers in memory, keeps of them what may be shown, without anybody and
 * in random order, and destroys the key and the link. One conditional update makes the results of one run the poll's, so
 * killed anywhere, repeated, or run by two at once it comes to the same end, and nothing counts twice. False: it is not
 * due, another run has it, or another poll of the company is being counted: the sweep comes again.
 */
export async function closePoll(ctx: SystemContext, pollId: Types.ObjectId): Promise<boolean> {
  if (await waitsForKey(ctx, pollId)) {
    await letOthersGoOn(ctx, pollId);
    return false;
  }
  const poll = await claim(ctx, pollId);
  if (!poll) return false;
  const isClosed = await count(ctx, poll);
  if (!isClosed) return false;
  await destroySealed(ctx, poll);
  ctx.wakeDelivery();
  return true;
}

/** Sealed with another `ANSWERS_KEY` than this process has: nothing of it is touched, so that no answer is lost by that. */
async function waitsForKey(ctx: SystemContext, _id: Types.ObjectId): Promise<boolean> {
  const poll = await FeedbackPoll.findOne(
    { _id, tenantId: ctx.tenantId },
    { keyFingerprint: 1, keyMissedAt: 1, closesAt: 1 },
  ).lean();
  return poll !== null && isKeyAwaited(ctx, poll);
}

/** A process that died while it counted this poll would keep the others waiting as long as this one waits for its key. */
async function letOthersGoOn({ tenantId, now }: SystemContext, _id: Types.ObjectId): Promise<void> {
  await FeedbackPoll.updateOne(
    { _id, tenantId, isCounting: true, leaseUntil: trusted({ $lte: now }) },
    { $unset: { isCounting: true } },
  );
}

/** Whatever breaks here lets the other polls go on; a process that dies holds them up until its lease is over. */
async function count(ctx: SystemContext, poll: Claimed): Promise<boolean> {
  try {
    await shutPoll(ctx, poll);
    if (await staysOpen(ctx, poll)) return false;
    const counted = await countAnswers(ctx, poll);
    await writeKept(ctx, poll, counted);
    return await inTransaction(() => finish(ctx, poll, counted));
  } finally {
    const { _id, tenantId, batch } = poll;
    await FeedbackPoll.updateOne({ _id, tenantId, batch, isCounting: true }, { $unset: { isCounting: true } });
  }
}

/** From here on nobody begins to answer. The index lets one poll of a company be counted at a time. */
async function claim({ tenantId, now }: SystemContext, _id: Types.ObjectId): Promise<Claimed | null> {
  const due = [
    { state: trusted({ $in: [...answerable] }), closesAt: trusted({ $lte: now }) },
    { state: 'closing' as const, leaseUntil: trusted({ $lte: now }) },
  ];
  const leaseUntil = new Date(now.getTime() + leaseMs);
  try {
    return await FeedbackPoll.findOneAndUpdate(
      { _id, tenantId, $or: due },
      { $set: { state: 'closing', batch: randomUUID(), leaseUntil, isCounting: true } },
      { returnDocument: 'after' },
    ).lean<Claimed>();
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

/** The rows that stay: each answer by itself under a random id, all of them mixed. Nobody reads them before the end. */
async function writeKept(ctx: SystemContext, { _id: pollId, batch }: Claimed, { kept }: Counted): Promise<void> {
  const { tenantId } = ctx;
  const rows = shuffled(kept).map((answer) => ({ tenantId, pollId, batch, ...answer, _id: randomUUID() }));
  for (let from = 0; from < rows.length; from += batchSize) {
    if (!(await FeedbackPoll.exists({ _id: pollId, tenantId, state: 'closing', batch }))) return;
    await PollAnswer.insertMany(rows.slice(from, from + batchSize), { lean: true });
  }
}

async function finish(ctx: SystemContext, poll: Claimed, counted: Counted): Promise<boolean> {
  const { tenantId, now } = ctx;
  const { outcome, answered, results, pool, taken } = counted;
  const asked = isOfSessions(poll.template)
    ? await PollParticipation.countDocuments({ tenantId, pollId: poll._id })
    : taken.length > 0
      ? await everybodyAsked(ctx, [poll._id, ...taken])
      : poll.asked;
  const closed = await FeedbackPoll.updateOne(
    { _id: poll._id, tenantId, state: 'closing', batch: poll.batch },
    {
      $set: {
        ...{ state: 'closed', closedAt: now, outcome, answered, results, asked, gate: '' },
        contentKeys: [...new Set(poll.questions.flatMap(contentKeys))],
        ...(pool && { pooled: pool, keyFingerprint: fingerprintOf(ctx.sealKey) }),
        keyMissedAt: null,
        tellAt: outcome === 'lost' || poll.door === 'channel' ? null : new Date(now.getTime() + tellAfterMs),
      },
      $unset: {
        wrappedKey: true,
        isCounting: true,
        ...(!pool && { keyFingerprint: true }),
        ...(isOfSessions(poll.template) && { onceKey: true }),
      },
      $inc: { version: 1 },
    },
  );
  if (closed.modifiedCount === 0) return false;
  await takePooled(ctx, poll, counted);
  if (isOfSessions(poll.template)) await forgetPoll(ctx, poll._id);
  await tellLeads(ctx, poll);
  await recordAudit(ctx, { action: 'poll.closed', subject: poll._id.toString(), detail: { outcome, asked } });
  return true;
}

/** People asked by several polls, each once. */
async function everybodyAsked({ tenantId }: SystemContext, pollIds: readonly Types.ObjectId[]): Promise<number> {
  const people = await PollParticipation.distinct('personId', { tenantId, pollId: trusted({ $in: [...pollIds] }) });
  return people.length;
}

/** Answers that waited are shown in this poll, once; what another poll has taken meanwhile is counted again without it. */
async function takePooled({ tenantId }: SystemContext, poll: Claimed, { taken, lost }: Counted): Promise<void> {
  const waiting = { tenantId, state: 'closed', outcome: 'pooled', pooledInto: null } as const;
  const went = await FeedbackPoll.updateMany(
    { ...waiting, _id: trusted({ $in: taken }) },
    { $set: { pooledInto: poll._id }, $unset: { pooled: true, keyFingerprint: true } },
  );
  if (went.modifiedCount < taken.length) throw new Error('pooled answers were taken by another poll meanwhile');
  await FeedbackPoll.updateMany(
    { ...waiting, _id: trusted({ $in: lost }) },
    { $set: { outcome: 'lost' }, $unset: { pooled: true, keyFingerprint: true } },
  );
}

async function tellLeads(ctx: SystemContext, { _id, programmeId }: Claimed): Promise<void> {
  const programme = (await findProgrammes(ctx, [programmeId])).get(programmeId.toString());
  await queueMessages(
    ctx,
    (programme?.leadIds ?? []).map((personId) => ({
      personId,
      kind: 'pollReady' as const,
      dedupeKey: `pollReady:${_id.toString()}:${personId.toString()}`,
      pollId: _id,
    })),
  );
}

/**
 * What a poll that is over has no use for: the sealed answers, whose key is gone, and rows of runs that did not become the
 * poll's. Repeated by the sweep once the lease has run out, when no other run can be writing any more.
 */
export async function destroySealed(
  { tenantId, now }: SystemContext,
  { _id, batch }: Pick<FeedbackPollFields, '_id' | 'batch'>,
): Promise<void> {
  await PollResponse.deleteMany({ tenantId, pollId: _id });
  await PollAnswer.deleteMany({ tenantId, pollId: _id, batch: trusted({ $ne: batch ?? '' }) });
  await FeedbackPoll.updateOne(
    { _id, tenantId, state: trusted({ $in: ['closed', 'cancelled'] }), leaseUntil: trusted({ $lte: now }) },
    { $set: { leaseUntil: null } },
  );
}
