import { randomUUID } from 'node:crypto';
import mongoose, { Types } from 'mongoose';
import { usualThresholds } from '../../contracts/polls.ts';
import type { SystemContext } from '../context.ts';
import { isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { countEnrolled } from '../programmes/countEnrolled.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import { isOfSessions, isSmallProgramme } from './policy.ts';
import { findPollKey, newWrappedKey } from './pollKey.ts';
import { readSaid } from './readSaid.ts';
import { fingerprintOf } from './seal.ts';
import { sessionQuestions } from './sessionAnswers.ts';

/** From its first answer; then what five people or more have said is counted, and the next answer begins another one. */
const dayMs = 86_400_000;
const monthMs = 30 * dayMs;

/**
 * The poll that counts what a programme's pairs say about their meetings: the one that takes answers, or a new one. Not part
 * of the caller's transaction, which a second one that begins it at the same moment would break; it holds nothing yet.
 */
export async function standingPoll(ctx: SystemContext, programmeId: string): Promise<FeedbackPollFields> {
  const found = await findStanding(ctx, programmeId);
  if (found) return found;
  try {
    await begin(ctx, new Types.ObjectId(programmeId));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const standing = await findStanding(ctx, programmeId);
  if (!standing) throw new DomainError('unavailable', 'unavailable');
  return standing;
}

const outside = { session: null } as const;
const onceKeyOf = (programmeId: string): string => `sessions:${programmeId}`;

function findStanding({ tenantId }: SystemContext, programmeId: string): Promise<FeedbackPollFields | null> {
  return FeedbackPoll.findOne({ tenantId, onceKey: onceKeyOf(programmeId), state: 'open' }, null, outside)
    .lean<FeedbackPollFields>()
    .exec();
}

async function begin(ctx: SystemContext, programmeId: Types.ObjectId): Promise<void> {
  const _id = new Types.ObjectId();
  const { tenantId, now } = ctx;
  const poll = {
    ...{ _id, tenantId, programmeId, template: 'sessions' as const, questions: sessionQuestions },
    ...{ state: 'open' as const, door: 'bot' as const },
    ...{ createdAt: now, opensAt: now, askedAt: now, closesAt: new Date(now.getTime() + monthMs) },
    thresholds: usualThresholds,
    isSmall: await isSmallNow(ctx, programmeId),
    wrappedKey: newWrappedKey(ctx, { _id }),
    keyFingerprint: fingerprintOf(ctx.sealKey),
    onceKey: onceKeyOf(programmeId.toString()),
  };
  await FeedbackPoll.insertMany([poll], outside);
}

/**
 * First write of whatever it takes, as in polls that people are asked: closing comes before it or after it. False: it takes
 * none any more. A poll that began after the transaction did is not seen by it, which is then run once more.
 */
export async function holdSessions({ tenantId }: SystemContext, _id: Types.ObjectId): Promise<boolean> {
  const open = { _id, tenantId, template: 'sessions' as const, state: 'open' as const };
  const held = await FeedbackPoll.updateOne(open, { $set: { gate: randomUUID() } });
  if (held.matchedCount === 1) return true;
  if (!(await FeedbackPoll.exists(open).session(null))) return false;
  const unseen = new mongoose.mongo.MongoServerError({ message: 'the poll began after this transaction' });
  unseen.addErrorLabel('TransientTransactionError');
  throw unseen;
}

/**
 * Those whose month is over and in which enough people may have spoken, or whose key is lost; the others go on until then.
 * Who has taken everything back is still among them: only what is sealed knows, and `staysOpen` reads it.
 */
export async function dueSessionPolls(ctx: SystemContext): Promise<Types.ObjectId[]> {
  const { tenantId, now } = ctx;
  const past = await FeedbackPoll.find({
    tenantId,
    template: 'sessions',
    state: 'open',
    closesAt: trusted({ $lte: now }),
  }).lean<FeedbackPollFields[]>();
  const due: Types.ObjectId[] = [];
  for (const poll of past) {
    const people = await PollParticipation.countDocuments({ tenantId, pollId: poll._id, hasAnswered: true });
    if (people >= poll.thresholds.figures || !findPollKey(ctx, poll)) due.push(poll._id);
  }
  return due;
}

/**
 * Once nobody can change a poll of sessions any more: have fewer people spoken in it than figures need? Then it takes answers
 * again, and is looked at the next day.
 */
export async function staysOpen(ctx: SystemContext, poll: FeedbackPollFields): Promise<boolean> {
  if (!isOfSessions(poll.template)) return false;
  const said = await readSaid(ctx, poll, (personId) => personId);
  if (!said || new Set(said.map(({ person }) => person)).size >= poll.thresholds.figures) return false;
  const { tenantId, now } = ctx;
  await FeedbackPoll.updateOne(
    { _id: poll._id, tenantId, state: 'closing', batch: poll.batch },
    {
      $set: { state: 'open', batch: null, leaseUntil: null, closesAt: new Date(now.getTime() + dayMs) },
      $unset: { isCounting: true },
    },
  );
  return true;
}

/** Is the poll small that took somebody's answer, or would take it now? Fixed when it began; where none is open, as one that begins now. */
export async function isSmallForSessions(
  ctx: SystemContext,
  { programmeId, pollId }: { programmeId: string; pollId: Types.ObjectId | null },
): Promise<boolean> {
  const poll = pollId
    ? await FeedbackPoll.findOne({ _id: pollId, tenantId: ctx.tenantId }, { isSmall: 1 }).lean()
    : await findStanding(ctx, programmeId);
  return poll?.isSmall ?? isSmallNow(ctx, new Types.ObjectId(programmeId));
}

async function isSmallNow(ctx: SystemContext, programmeId: Types.ObjectId): Promise<boolean> {
  return isSmallProgramme((await countEnrolled(ctx, [programmeId])).get(programmeId.toString()) ?? 0);
}
