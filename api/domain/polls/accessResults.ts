import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessProgramme } from '../programmes/access.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { accessPoll, type AccessedPoll } from './access.ts';
import { FeedbackPoll, type FeedbackPollFields } from './model.ts';

/**
 * A poll that is over, for those it asked, its leads, and everybody who is in its programme by now. Errors: `pollNotClosed`,
 * to whom it asked or who leads it; `pollCancelled`; to anybody else `not_found`.
 */
export async function accessResults(ctx: Context, id: string): Promise<AccessedPoll & { mayVoice: boolean }> {
  const accessed = await accessForReading(ctx, id);
  const { state } = accessed.poll;
  if (state === 'cancelled') throw new DomainError('conflict', 'pollCancelled');
  if (state !== 'closed') throw new DomainError('conflict', 'pollNotClosed');
  return accessed;
}

/** The same of a poll of every stage: who joined later reads it once it is closed. */
export async function accessForReading(ctx: Context, id: string): Promise<AccessedPoll & { mayVoice: boolean }> {
  try {
    const accessed = await accessPoll(ctx, id);
    return { ...accessed, mayVoice: accessed.wasAsked || (await isEnrolled(ctx, accessed.poll)) };
  } catch (error) {
    const isStranger = error instanceof DomainError && error.reason === 'notAsked';
    const poll = isStranger ? await findClosed(ctx, id) : null;
    if (!poll || !(await isEnrolled(ctx, poll))) throw error;
    const programme = (await findProgrammes(ctx, [poll.programmeId])).get(poll.programmeId.toString());
    if (!programme) throw error;
    return { poll, programme, isLead: false, wasAsked: false, hasAnswered: false, mayVoice: true };
  }
}

function findClosed({ tenantId }: Context, id: string): Promise<FeedbackPollFields | null> {
  return FeedbackPoll.findOne({ _id: new Types.ObjectId(id), tenantId, state: 'closed' })
    .lean<FeedbackPollFields>()
    .exec();
}

async function isEnrolled(ctx: Context, { programmeId }: FeedbackPollFields): Promise<boolean> {
  try {
    return (await accessProgramme(ctx, programmeId.toString())).reader.isEnrolled;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return false;
    throw error;
  }
}
