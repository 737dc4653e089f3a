import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type { FeedbackAnswers, FeedbackSees } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { countSessionFeedback, readSessionFeedback, takeBackSessionFeedback } from '../polls/countSessionFeedback.ts';
import { changeMine } from '../sessions/changeMine.ts';
import { programmeOf, type HeldSession } from './access.ts';
import { SessionFeedback, type SessionFeedbackDocument } from './model.ts';

export interface Said {
  answers: FeedbackAnswers;
  comment: string;
  sees: FeedbackSees;
  /** The card is through with its questions. */
  isFinished: boolean;
  /** Questions gone past on the card; absent: as before. */
  passed?: readonly string[];
}

/** What is said now, from what stood there; null: nothing new. Read inside the transaction: another device may be quicker. */
type Say = (before: SessionFeedbackDocument | null) => Promise<Said | null>;

interface Where {
  session: HeldSession;
  partnership: PartnershipDocument;
}

export const nothingSaid: FeedbackAnswers = { worked: null, didnt: null, change: null };
export const saysNothing = (answers: FeedbackAnswers, comment: string): boolean =>
  comment === '' && Object.values(answers).every((answer) => answer === null);

/** What this member has said about a session; null: nothing yet. */
export const findMine = (ctx: Context, sessionId: Types.ObjectId): Promise<SessionFeedbackDocument | null> =>
  SessionFeedback.findOne({ tenantId: ctx.tenantId, sessionId, personId: new Types.ObjectId(ctx.actor.personId) });

/**
 * Replaces what the acting member says about a session, in one transaction. What is counted in the programme's figures stands
 * in its poll alone, sealed; changing one's mind takes it out of there. No audit, no message: this is nobody else's. Errors:
 * `noProgramme`, `feedbackCounted` (its poll has closed).
 */
export async function saveFeedback(ctx: Context, where: Where, say: Say): Promise<void> {
  try {
    await inTransaction(() => save(ctx, where, say));
  } catch (error) {
    // Two devices began at the same moment: the second one replaces what the first one wrote.
    if (!isDuplicateKey(error)) throw error;
    await inTransaction(() => save(ctx, where, say));
  }
}

async function save(ctx: Context, { session, partnership }: Where, say: Say): Promise<void> {
  const before = await findMine(ctx, session._id);
  const said = await say(before);
  if (!said) return;
  const pollId = await count(ctx, { session, partnership }, said, before);
  const words =
    said.sees === 'programme' ? { ...nothingSaid, comment: '' } : { ...said.answers, comment: said.comment };
  await SessionFeedback.updateOne(
    { tenantId: ctx.tenantId, sessionId: session._id, personId: new Types.ObjectId(ctx.actor.personId) },
    {
      $set: {
        ...words,
        sees: said.sees,
        pollId,
        isCounted: pollId !== null,
        isFinished: said.isFinished,
        ...(said.passed && { passed: [...said.passed] }),
      },
      $setOnInsert: { _id: randomUUID(), partnershipId: partnership._id },
    },
    { upsert: true },
  );
  // Their own card of this session goes on; nobody else's shows it, and no row says when.
  await changeMine(ctx, session._id, { met: 'yes' }, { isSilent: true });
}

/** Into the programme's figures, or out of them: the poll that holds it now, or null. */
async function count(
  ctx: Context,
  { session, partnership }: Where,
  { answers, comment, sees }: Said,
  before: SessionFeedbackDocument | null,
): Promise<Types.ObjectId | null> {
  const sessionId = session.id as string;
  const pollId = before?.pollId ?? null;
  if (before?.isCounted && !(pollId && (await readSessionFeedback(ctx, { pollId, sessionId }))))
    throw new DomainError('conflict', 'feedbackCounted');
  const programmeId = programmeOf(partnership);
  if (sees === 'programme' && !programmeId) throw new DomainError('conflict', 'noProgramme');
  if (sees === 'programme' && programmeId && !saysNothing(answers, comment))
    return countSessionFeedback(ctx, { programmeId, sessionId, answers, comment, pollId });
  if (pollId) await takeBackSessionFeedback(ctx, { pollId, sessionId });
  return null;
}
