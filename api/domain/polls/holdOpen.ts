import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import { answerable } from './policy.ts';

const shut = 'shut';

/**
 * The first step of whatever takes a person's answer, in its transaction: holds the poll open for that person until the
 * answer is committed, by a row of their own, so that a thousand people answer at once without waiting for each other.
 * `shutPoll` writes the same rows, so one of the two comes after the other: an answer is there when answers are counted, or
 * it is refused with `pollClosed`.
 */
export async function holdOpen(
  { tenantId, now }: Pick<SystemContext, 'tenantId' | 'now'>,
  { _id: pollId }: Pick<FeedbackPollFields, '_id'>,
  personId: string,
): Promise<void> {
  const open = { _id: pollId, tenantId, state: trusted({ $in: [...answerable] }), closesAt: trusted({ $gt: now }) };
  const held = await PollParticipation.updateOne(
    { tenantId, pollId, personId: new Types.ObjectId(personId), gate: trusted({ $ne: shut }) },
    { $set: { gate: randomUUID() } },
  );
  if (held.matchedCount === 0 || !(await FeedbackPoll.exists(open))) throw new DomainError('conflict', 'pollClosed');
}

/** After the poll's state says that it takes no answers: from here on none is written, and none is being written. */
export async function shutPoll(
  { tenantId }: Pick<SystemContext, 'tenantId'>,
  { _id: pollId }: Pick<FeedbackPollFields, '_id'>,
): Promise<void> {
  await PollParticipation.updateMany({ tenantId, pollId }, { $set: { gate: shut } });
}
