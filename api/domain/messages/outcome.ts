import { inTransaction, trusted } from '../database.ts';
import type { Delivery } from './delivery.ts';
import { Message, type MessageDocument, type MessageFields } from './model.ts';

/** How one attempt ended. */
export type Outcome = Partial<
  Pick<
    MessageFields,
    'failure' | 'activityId' | 'conversationId' | 'shownVersion' | 'dueAt' | 'expiresAt' | 'deliveredAt' | 'attempts'
  >
> & { state: MessageFields['state'] };

const mayHaveArrived: ReadonlySet<MessageFields['state']> = new Set(['delivered', 'unknown']);

/**
 * The last word just before a card goes to Teams: that it does, which place of the week it takes, and whose rows it
 * carries, in one write, so that a process killed after it has kept count. False: the message is not this process's any
 * more, and must not be sent.
 */
export async function markLeaving(
  delivery: Delivery,
  message: MessageDocument,
  marks: Partial<Pick<MessageFields, 'countedAt'>> & Pick<MessageDocument, 'digestOf'>,
): Promise<boolean> {
  const leaving = { ...marks, leftAt: delivery.now() };
  const marked = await Message.updateOne(
    { _id: message._id, tenantId: delivery.tenantId, state: 'sending', leaseOwner: delivery.owner },
    { $set: leaving },
  );
  message.set(leaving);
  return marked.matchedCount === 1;
}

/**
 * Records how an attempt ended, if the message is still whose `lease` says; the messages in its digest end with it, in
 * the same transaction. What has certainly not arrived gives its place of the week back. False: it was somebody else's.
 */
export async function settle(
  message: Pick<MessageDocument, '_id' | 'tenantId' | 'digestOf'>,
  lease: { leaseOwner: string | null | undefined; leaseUntil?: object },
  outcome: Outcome,
): Promise<boolean> {
  const isOut = mayHaveArrived.has(outcome.state);
  const end = {
    ...outcome,
    leaseOwner: null,
    leaseUntil: null,
    ...(!isOut && { leftAt: null, countedAt: null, digestOf: [] }),
  };
  const own = { _id: message._id, tenantId: message.tenantId, state: 'sending' as const, ...lease };
  if (!isOut || message.digestOf.length === 0) return (await Message.updateOne(own, { $set: end })).matchedCount === 1;
  return inTransaction(async () => {
    const settled = await Message.updateOne(own, { $set: end });
    if (settled.matchedCount === 0) return false;
    await Message.updateMany(
      { _id: trusted({ $in: message.digestOf }), tenantId: message.tenantId, state: 'queued' },
      {
        $set: {
          state: outcome.state === 'delivered' ? 'merged' : 'unknown',
          mergedInto: message._id,
          failure: outcome.failure ?? '',
        },
      },
    );
    return true;
  });
}
