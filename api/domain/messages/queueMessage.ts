import { randomBytes } from 'node:crypto';
import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { kinds } from './kinds.ts';
import { Message, type MessageFields, type MessageKind } from './model.ts';

export interface QueuedMessage {
  personId: string | Types.ObjectId;
  kind: MessageKind;
  /** Names the promise: the same key twice is one message. */
  dedupeKey: string;
  partnershipId?: string | Types.ObjectId;
  roundId?: string | Types.ObjectId;
  sessionId?: string | Types.ObjectId;
  pollId?: string | Types.ObjectId;
  feedbackId?: string | Types.ObjectId;
  insightId?: string | Types.ObjectId;
  targetId?: string | Types.ObjectId;
  moment?: MessageFields['moment'];
  dueAt?: Date;
  /** When it is worth nothing any more; otherwise its kind says how long it is. */
  expiresAt?: Date;
}

/**
 * Promises one message to one person, inside the transaction of the change it tells of. Safe to repeat: the same
 * `dedupeKey` stays one row. The caller wakes the delivery loop after its commit.
 */
export const queueMessage = (ctx: SystemContext, message: QueuedMessage): Promise<void> =>
  queueMessages(ctx, [message]);

/** The same for many at once, in one command. */
export async function queueMessages(ctx: SystemContext, messages: readonly QueuedMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await Message.bulkWrite(
    messages.map((message) => ({
      updateOne: {
        filter: { tenantId: ctx.tenantId, dedupeKey: message.dedupeKey },
        update: { $setOnInsert: toRow(ctx, message) },
        upsert: true,
      },
    })),
  );
}

function toRow(
  ctx: SystemContext,
  {
    personId,
    kind,
    partnershipId,
    roundId,
    sessionId,
    pollId,
    feedbackId,
    insightId,
    targetId,
    moment,
    ...due
  }: QueuedMessage,
) {
  const dueAt = due.dueAt ?? ctx.now;
  return {
    ...(kinds[kind].hasTimelessId && { _id: new Types.ObjectId(randomBytes(12).toString('hex')) }),
    personId: new Types.ObjectId(personId),
    kind,
    partnershipId: partnershipId ? new Types.ObjectId(partnershipId) : null,
    roundId: roundId ? new Types.ObjectId(roundId) : null,
    sessionId: sessionId ? new Types.ObjectId(sessionId) : null,
    pollId: pollId ? new Types.ObjectId(pollId) : null,
    feedbackId: feedbackId ? new Types.ObjectId(feedbackId) : null,
    insightId: insightId ? new Types.ObjectId(insightId) : null,
    targetId: targetId ? new Types.ObjectId(targetId) : null,
    moment: moment ?? '',
    state: 'queued' as const,
    dueAt,
    expiresAt: due.expiresAt ?? new Date(dueAt.getTime() + kinds[kind].lifetimeMs),
    createdAt: ctx.now,
  };
}
