import type { Types } from 'mongoose';
import type { FeedbackAnswers } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

export interface SessionWords {
  answers: FeedbackAnswers;
  comment: string;
}
interface Counted {
  pollId: Types.ObjectId;
  sessionId: string;
}

/**
 * Counts what the acting person says about a session in their programme's standing poll; again replaces it. In the caller's
 * transaction. Answers the poll that took it. Error: `pollKeyLost`.
 */
export function countSessionFeedback(
  _ctx: Context,
  _input: { programmeId: string; sessionId: string } & SessionWords,
): Promise<Types.ObjectId> {
  throw new DomainError('unavailable', 'pollKeyLost');
}

/** Takes it out again, in the caller's transaction. Error: `feedbackCounted`: that poll takes no answers any more. */
export function takeBackSessionFeedback(_ctx: Context, _input: Counted): Promise<void> {
  throw new DomainError('conflict', 'feedbackCounted');
}

/** What was counted, as long as that poll takes answers; null: nobody can tell any more. Reads only. */
export function readSessionFeedback(_ctx: Context, _input: Counted): Promise<SessionWords | null> {
  return Promise.resolve(null);
}
