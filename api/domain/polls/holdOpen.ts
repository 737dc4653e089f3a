import { randomUUID } from 'node:crypto';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { FeedbackPoll, type FeedbackPollFields } from './model.ts';
import { answerable } from './policy.ts';

/**
 * The first write of whatever takes an answer, in its transaction: holds the poll open until the answer is committed. Who
 * closes or calls off the poll at that moment writes the same row, so one of the two comes after the other: an answer is
 * counted, or refused with `pollClosed`.
 */
export async function holdOpen(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  { _id }: Pick<FeedbackPollFields, '_id'>,
): Promise<void> {
  const held = await FeedbackPoll.updateOne(
    { _id, tenantId: ctx.tenantId, state: trusted({ $in: [...answerable] }), closesAt: trusted({ $gt: ctx.now }) },
    { $set: { gate: randomUUID() } },
  );
  if (held.matchedCount === 0) throw new DomainError('conflict', 'pollClosed');
}
