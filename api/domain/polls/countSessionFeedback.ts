import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type { FeedbackAnswers } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { FeedbackPoll, PollParticipation, PollResponse, type FeedbackPollFields } from './model.ts';
import { findPollKey, requirePollKey } from './pollKey.ts';
import { nameInPoll, sealAnswers, unsealAnswers } from './sealedAnswers.ts';
import { fromAnswers, toAnswers } from './sessionAnswers.ts';
import { holdSessions, standingPoll } from './sessionPoll.ts';

export interface SessionWords {
  answers: FeedbackAnswers;
  comment: string;
}
interface Counted {
  pollId: Types.ObjectId;
  sessionId: string;
}
interface Counting extends SessionWords {
  programmeId: string;
  sessionId: string;
  /** The poll that has counted this session for the acting person already; none yet: null, or left out. */
  pollId?: Types.ObjectId | null;
}

/**
 * Counts what the acting person says about a session in their programme's standing poll; again replaces it. In the caller's
 * transaction. Answers the poll that took it. Errors: `pollKeyLost`, `feedbackCounted` (the poll that took it before is over).
 */
export async function countSessionFeedback(
  ctx: Context,
  { programmeId, sessionId, answers, comment, pollId: before }: Counting,
): Promise<Types.ObjectId> {
  const { tenantId, actor } = ctx;
  const poll = before ? await findOpen(ctx, before) : await standingPoll(ctx, programmeId);
  if (!poll || !(await holdSessions(ctx, poll._id))) throw new DomainError('conflict', 'feedbackCounted');
  const { _id: pollId, questions } = poll;
  const key = requirePollKey(ctx, poll);
  const pseudonym = pseudonymIn(key, ctx, sessionId);
  const said = toAnswers(nameInPoll(key, actor.personId), answers, comment);
  await PollResponse.updateOne(
    { tenantId, pollId, pseudonym },
    {
      $set: { sealed: sealAnswers(key, { pollId: pollId.toString(), pseudonym, questions }, said) },
      $setOnInsert: { _id: randomUUID() },
    },
    { upsert: true },
  );
  await PollParticipation.updateOne(
    { tenantId, pollId, personId: new Types.ObjectId(actor.personId) },
    { $set: { hasAnswered: true }, $setOnInsert: { _id: randomUUID(), department: '' } },
    { upsert: true },
  );
  return pollId;
}

/**
 * Takes it out again, in the caller's transaction. That this person spoke in the poll stays until it closes, when only those
 * are counted whose words are there. Error: `feedbackCounted`: that poll takes no answers any more.
 */
export async function takeBackSessionFeedback(ctx: Context, { pollId, sessionId }: Counted): Promise<void> {
  const { tenantId } = ctx;
  const poll = await findOpen(ctx, pollId);
  if (!poll || !(await holdSessions(ctx, pollId))) throw new DomainError('conflict', 'feedbackCounted');
  const key = requirePollKey(ctx, poll);
  await PollResponse.deleteOne({ tenantId, pollId, pseudonym: pseudonymIn(key, ctx, sessionId) });
}

/** What was counted, as long as that poll takes answers; null: nobody can tell any more. Reads only. */
export async function readSessionFeedback(ctx: Context, { pollId, sessionId }: Counted): Promise<SessionWords | null> {
  const poll = await findOpen(ctx, pollId);
  const key = poll && findPollKey(ctx, poll);
  if (!key) return null;
  const pseudonym = pseudonymIn(key, ctx, sessionId);
  const row = await PollResponse.findOne({ tenantId: ctx.tenantId, pollId, pseudonym }, { sealed: 1 }).lean();
  const said = row && unsealAnswers(key, { pollId: pollId.toString(), pseudonym, sealed: row.sealed });
  return said && fromAnswers(said);
}

/** One person after one session; a second session is another row. */
const pseudonymIn = (key: Uint8Array, { actor }: Context, sessionId: string): string =>
  nameInPoll(key, `${actor.personId}:${sessionId}`);

function findOpen({ tenantId }: Context, _id: Types.ObjectId): Promise<FeedbackPollFields | null> {
  return FeedbackPoll.findOne({ _id, tenantId, template: 'sessions', state: 'open' }).lean<FeedbackPollFields>().exec();
}
