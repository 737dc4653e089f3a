import { randomUUID } from 'node:crypto';
import mongoose, { Types } from 'mongoose';
import { usualThresholds } from '../../contracts/polls.ts';
import type { SystemContext } from '../context.ts';
import { isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { countEnrolled } from '../programmes/countEnrolled.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import { isSmallProgramme } from './policy.ts';
import { findPollKey, newWrappedKey } from './pollKey.ts';
import { sessionQuestions } from './sessionAnswers.ts';

/** From its first answer; then what five people or more have said is counted, and the next answer begins another one. */
const monthMs = 30 * 86_400_000;

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
  const people = (await countEnrolled(ctx, [programmeId])).get(programmeId.toString()) ?? 0;
  const poll = {
    ...{ _id, tenantId, programmeId, template: 'sessions' as const, questions: sessionQuestions },
    ...{ state: 'open' as const, door: 'bot' as const },
    ...{ createdAt: now, opensAt: now, askedAt: now, closesAt: new Date(now.getTime() + monthMs) },
    thresholds: usualThresholds,
    isSmall: isSmallProgramme(people),
    wrappedKey: newWrappedKey(ctx, { _id }),
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

/** Those whose month is over and in which enough people have spoken, or whose key is lost; the others go on until then. */
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
