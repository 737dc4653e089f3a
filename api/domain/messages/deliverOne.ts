import { DeliveryFailure } from '../../contracts/cards.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { hiddenUntil, revealAnswer } from '../partnerships/revealAnswer.ts';
import { findReceiver } from '../people/findReceiver.ts';
import { markUnreachable } from '../people/markUnreachable.ts';
import { receiverContext, type Delivery } from './delivery.ts';
import { Message, type MessageDocument } from './model.ts';
import { outcomeOfFailure } from './outcomeOfFailure.ts';
import { queueMessage } from './queueMessage.ts';
import { followUpWaiting } from './followUpWaiting.ts';
import { updateCard } from './updateCard.ts';
import { viewMessage } from './viewMessage.ts';
import { exceedsAllowance } from './weeklyAllowance.ts';
import { whilePaused } from './whilePaused.ts';

type Outcome = Partial<
  Pick<MessageDocument, 'failure' | 'activityId' | 'conversationId' | 'shownVersion' | 'dueAt' | 'expiresAt'>
> & {
  state: MessageDocument['state'];
  deliveredAt?: Date;
};

/** Handles one claimed message to its end and records how it ended. Never throws: the end of every send is a row. */
export async function deliverOne(delivery: Delivery, message: MessageDocument): Promise<void> {
  const outcome = await attempt(delivery, message).catch((error: unknown) => afterFailure(delivery, message, error));
  const settled = await Message.updateOne(
    { _id: message._id, state: 'sending', leaseOwner: delivery.owner },
    { $set: { ...outcome, leaseOwner: null, leaseUntil: null } },
  );
  if (settled.matchedCount === 0) delivery.log.warn({ message: message.id }, 'message was settled by another process');
  if (outcome.state === 'delivered' || outcome.state === 'waiting_for_install')
    await followUp(delivery, message, outcome);
}

async function attempt(delivery: Delivery, message: MessageDocument): Promise<Outcome> {
  const now = delivery.now();
  if (message.expiresAt <= now) return { state: 'expired' };
  const receiver = await findReceiver(delivery.tenantId, message.personId);
  if (!receiver) return { state: 'cancelled' };
  if (message.kind === 'cardUpdate') return updateCard(delivery, message, receiver);
  if (receiver.quietUntil && receiver.quietUntil > now) return whilePaused(message, receiver.quietUntil);
  const hiddenUntil = await untilTold(delivery, message);
  if (hiddenUntil) return { state: 'queued', dueAt: hiddenUntil };
  const view = await viewMessage(receiverContext(delivery, receiver.id), message);
  // Nothing to tell any more; a card that was sent before stays known, so that it can still be updated.
  if (!view) return { state: message.activityId ? 'delivered' : 'cancelled' };
  if (!receiver.conversation) return { state: 'waiting_for_install' };
  if (await exceedsAllowance(delivery, message))
    return { state: 'cancelled', failure: 'three unasked messages a week' };
  const { conversation } = receiver;
  const { activityId } = await delivery.notifier
    .send(conversation, view, receiver.reader)
    .catch(async (error: unknown) => {
      // Only the chat that refused: another one may have been opened meanwhile.
      if (error instanceof DeliveryFailure && error.outcome === 'blocked')
        await markUnreachable(delivery.tenantId, message.personId, conversation.conversationId, delivery.now());
      throw error;
    });
  return {
    state: 'delivered',
    activityId,
    conversationId: conversation.conversationId,
    shownVersion: 'version' in view ? view.version : 0,
    deliveredAt: delivery.now(),
    failure: '',
  };
}

async function afterFailure(delivery: Delivery, message: MessageDocument, error: unknown): Promise<Outcome> {
  if (error instanceof DomainError && error.code === 'not_found') return { state: 'cancelled' };
  const failure =
    error instanceof DeliveryFailure
      ? error
      : new DeliveryFailure('retry', error instanceof Error ? error.message : 'unknown');
  delivery.log.warn({ message: message.id, kind: message.kind, outcome: failure.outcome }, 'message was not delivered');
  const outcome = outcomeOfFailure(message, failure, delivery.now());
  if (outcome.dueAt) await holdLine(delivery, message, outcome.dueAt);
  return outcome;
}

/** The morning of a "not this time" is made by whoever comes first, the sweep or its message; null: it may be told. */
async function untilTold(delivery: Delivery, message: MessageDocument): Promise<Date | null> {
  if (message.kind !== 'notThisTime' || !message.partnershipId) return null;
  const ctx = receiverContext(delivery, message.personId.toString());
  await revealAnswer(ctx, message.partnershipId);
  return hiddenUntil(ctx, message.partnershipId);
}

/** What was promised to the same person later waits as well: their order stays, and their chat is left alone as asked. */
async function holdLine(delivery: Delivery, message: MessageDocument, until: Date): Promise<void> {
  await Message.updateMany(
    {
      tenantId: delivery.tenantId,
      personId: message.personId,
      state: 'queued',
      _id: trusted({ $gt: message._id }),
      dueAt: trusted({ $lt: until }),
    },
    { $set: { dueAt: until } },
  );
}

/** What a delivered or waiting message still owes: the newer state to its card, a word to the one who asked. */
async function followUp(delivery: Delivery, message: MessageDocument, outcome: Outcome): Promise<void> {
  const ctx = receiverContext(delivery, message.personId.toString());
  if (outcome.state === 'waiting_for_install') return followUpWaiting(delivery, message);
  if (!message.partnershipId || message.kind === 'cardUpdate') return;
  const view = await viewMessage(ctx, message, true).catch(() => null);
  const version = view && 'version' in view ? view.version : 0;
  if (version > (outcome.shownVersion ?? 0)) {
    await queueMessage(ctx, {
      personId: message.personId,
      kind: 'cardUpdate',
      dedupeKey: `update:${message.id}:${version}`,
      partnershipId: message.partnershipId,
      targetId: message._id,
    });
  }
}
