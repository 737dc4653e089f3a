import { DeliveryFailure } from '../../contracts/cards.ts';
import { trusted } from '../database.ts';
import { hiddenUntil, revealAnswer } from '../partnerships/revealAnswer.ts';
import { findReceiver, type Receiver } from '../people/findReceiver.ts';
import { markUnreachable } from '../people/markUnreachable.ts';
import { receiverContext, type Delivery } from './delivery.ts';
import { gatherDigest } from './digest.ts';
import { handOver } from './handOver.ts';
import { endOfSilence, leavingTime } from './leavingTime.ts';
import { Message, type MessageDocument } from './model.ts';
import { markLeaving, type Outcome } from './outcome.ts';
import { updateCard } from './updateCard.ts';
import { viewMessage } from './viewMessage.ts';
import { isUnasked, weekFullUntil, whenFull } from './weeklyAllowance.ts';
import { whilePaused } from './whilePaused.ts';

/** Tells a claimed message to its receiver, unless it is too late, too early, or there is nothing to tell any more. */
export async function attemptDelivery(delivery: Delivery, message: MessageDocument): Promise<Outcome> {
  const now = delivery.now();
  if (message.expiresAt <= now) return { state: 'expired' };
  const receiver = await findReceiver(delivery.tenantId, message.personId);
  if (!receiver) return { state: 'cancelled' };
  const earlier = await heldBehind(delivery, message);
  if (earlier) return later(earlier);
  if (message.kind === 'cardUpdate') return updateCard(delivery, message, receiver);
  if (receiver.quietUntil && receiver.quietUntil > now) {
    return { ...later(now), ...whilePaused(message, endOfSilence(delivery, receiver, receiver.quietUntil)) };
  }
  const hidden = await untilTold(delivery, message);
  return hidden ? later(hidden) : tell(delivery, message, receiver);
}

async function tell(delivery: Delivery, message: MessageDocument, receiver: Receiver): Promise<Outcome> {
  const now = delivery.now();
  const ctx = receiverContext(delivery, receiver.id);
  const view = await viewMessage(ctx, message);
  // Nothing to tell any more; a card that was sent before stays known, so that it can still be updated.
  if (!view) return { state: message.activityId ? 'delivered' : 'cancelled' };
  if (!receiver.conversation) return { state: 'waiting_for_install' };
  const leaves = leavingTime(delivery, message, receiver, now);
  if (leaves > now) return later(leaves);
  const isCounted = isUnasked(message, receiver, view);
  const full = isCounted && (await weekFullUntil(delivery, message));
  if (full) return { ...later(full), ...whenFull(message, full) };
  const digest = await gatherDigest(ctx, message, view);
  const { conversation } = receiver;
  await delivery.pace.waitForTurn(conversation.conversationId);
  const marks = { digestOf: digest?.digestOf ?? [], ...(isCounted && { countedAt: delivery.now() }) };
  if (!(await markLeaving(delivery, message, marks))) throw new DeliveryFailure('retry', 'it is not ours any more');
  const send = () => delivery.notifier.send(conversation, digest?.view ?? view, receiver.reader);
  const { activityId } = await handOver(delivery, conversation.conversationId, send).catch(async (error: unknown) => {
    // Only the chat that refused: another one may have been opened meanwhile.
    if (error instanceof DeliveryFailure && error.outcome === 'blocked')
      await markUnreachable(delivery.tenantId, message.personId, conversation.conversationId, delivery.now());
    throw error;
  });
  return {
    state: 'delivered',
    activityId,
    conversationId: conversation.conversationId,
    shownVersion: !digest && 'version' in view ? view.version : 0,
    deliveredAt: delivery.now(),
    failure: '',
  };
}

/** It waits for a time of its own: that is no attempt, and nothing that Teams asked for, so nobody waits behind it. */
function later(dueAt: Date) {
  return { state: 'queued' as const, dueAt, attempts: 0 };
}

/**
 * Until when an earlier message to the same person waits to be tried again; null: none does. What was promised after it
 * waits as well, all of it at once: their order stays, and their chat is left alone as Teams asked.
 */
async function heldBehind(delivery: Delivery, message: MessageDocument): Promise<Date | null> {
  const line = { tenantId: delivery.tenantId, personId: message.personId, state: 'queued' as const };
  const earlier = await Message.findOne(
    {
      ...line,
      dueAt: trusted({ $gt: delivery.now() }),
      attempts: trusted({ $gt: 0 }),
      _id: trusted({ $lt: message._id }),
    },
    { dueAt: 1 },
  )
    .sort({ dueAt: -1 })
    .lean();
  if (!earlier) return null;
  await Message.updateMany(
    { ...line, dueAt: trusted({ $lt: earlier.dueAt }), _id: trusted({ $gt: earlier._id }) },
    { $set: { dueAt: earlier.dueAt } },
  );
  return earlier.dueAt;
}

/** The morning of a "not this time" is made by whoever comes first, the sweep or its message; null: it may be told. */
async function untilTold(delivery: Delivery, message: MessageDocument): Promise<Date | null> {
  if (message.kind !== 'notThisTime' || !message.partnershipId) return null;
  const ctx = receiverContext(delivery, message.personId.toString());
  await revealAnswer(ctx, message.partnershipId);
  return hiddenUntil(ctx, message.partnershipId);
}
