import type { Receiver } from '../people/findReceiver.ts';
import { handOver } from './handOver.ts';
import { receiverContext, type Delivery } from './delivery.ts';
import { Message, type MessageDocument } from './model.ts';
import { viewMessage } from './viewMessage.ts';

const lookAgainMs = 2_000;

interface Updated {
  state: 'delivered' | 'cancelled' | 'queued';
  dueAt?: Date;
  attempts?: number;
  shownVersion?: number;
  deliveredAt?: Date;
}

/**
 * Replaces the card of an earlier message by the state of this moment. Does nothing where the card shows it already (so
 * many promised updates are one call), and waits while that card itself is on its way.
 */
export async function updateCard(delivery: Delivery, update: MessageDocument, receiver: Receiver): Promise<Updated> {
  const now = delivery.now();
  const target = await Message.findOne({ _id: update.targetId, tenantId: delivery.tenantId });
  if (!target) return { state: 'cancelled' };
  if (target.state === 'sending') {
    return { state: 'queued', dueAt: new Date(now.getTime() + lookAgainMs), attempts: update.attempts - 1 };
  }
  if (target.state !== 'delivered' || !target.activityId || !receiver.conversation) return { state: 'cancelled' };
  // A digest is a list of links and asks nothing that could be answered meanwhile.
  if (target.digestOf.length > 0) return { state: 'cancelled' };
  const view = await viewMessage(receiverContext(delivery, receiver.id), target, true);
  if (!view) return { state: 'cancelled' };
  const version = 'version' in view ? view.version : 0;
  if (version > 0 && version <= target.shownVersion)
    return { state: 'delivered', shownVersion: version, deliveredAt: now };
  const conversation = {
    ...receiver.conversation,
    conversationId: target.conversationId ?? receiver.conversation.conversationId,
  };
  await delivery.pace.waitForTurn(conversation.conversationId);
  const { activityId } = target;
  await handOver(delivery, conversation.conversationId, () =>
    delivery.notifier.update(conversation, activityId, view, receiver.reader),
  );
  await Message.updateOne({ _id: target._id, tenantId: delivery.tenantId }, { $max: { shownVersion: version } });
  return { state: 'delivered', shownVersion: version, deliveredAt: now };
}
