import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { Message, type MessageKind } from './model.ts';

const day = 86_400_000;

/** How long a message is worth sending, in ms from when it is due; a request's own deadline is given by its caller. */
const lifetime: Record<MessageKind, number> = {
  welcome: 30 * day,
  proposal: 7 * day,
  proposalReminder: 4 * day,
  agreed: 30 * day,
  notThisTime: 14 * day,
  notInstalled: 7 * day,
  ended: 14 * day,
  somebodyFits: 7 * day,
  roundOpen: 14 * day,
  roundReminder: 3 * day,
  roundReady: 14 * day,
  roundStuck: 14 * day,
  roundResult: 7 * day,
  roundReplaced: 7 * day,
  roundUnmatched: 14 * day,
  cardUpdate: 30 * day,
};

export interface QueuedMessage {
  personId: string | Types.ObjectId;
  kind: MessageKind;
  /** Names the promise: the same key twice is one message. */
  dedupeKey: string;
  partnershipId?: string | Types.ObjectId;
  roundId?: string | Types.ObjectId;
  targetId?: string | Types.ObjectId;
  dueAt?: Date;
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

function toRow(ctx: SystemContext, { personId, kind, partnershipId, roundId, targetId, ...due }: QueuedMessage) {
  const dueAt = due.dueAt ?? ctx.now;
  return {
    personId: new Types.ObjectId(personId),
    kind,
    partnershipId: partnershipId ? new Types.ObjectId(partnershipId) : null,
    roundId: roundId ? new Types.ObjectId(roundId) : null,
    targetId: targetId ? new Types.ObjectId(targetId) : null,
    state: 'queued' as const,
    dueAt,
    expiresAt: due.expiresAt ?? new Date(dueAt.getTime() + lifetime[kind]),
    createdAt: ctx.now,
  };
}
