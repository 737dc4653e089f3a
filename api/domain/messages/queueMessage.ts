import type { Types } from 'mongoose';
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
export async function queueMessage(ctx: SystemContext, message: QueuedMessage): Promise<void> {
  const dueAt = message.dueAt ?? ctx.now;
  await Message.updateOne(
    { tenantId: ctx.tenantId, dedupeKey: message.dedupeKey },
    {
      $setOnInsert: {
        personId: message.personId,
        kind: message.kind,
        partnershipId: message.partnershipId ?? null,
        roundId: message.roundId ?? null,
        targetId: message.targetId ?? null,
        state: 'queued',
        dueAt,
        expiresAt: message.expiresAt ?? new Date(dueAt.getTime() + lifetime[message.kind]),
        createdAt: ctx.now,
      },
    },
    { upsert: true },
  );
}
