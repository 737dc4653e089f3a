import { DeliveryFailure } from '../../contracts/cards.ts';
import { DomainError } from '../errors.ts';
import { attemptDelivery } from './attemptDelivery.ts';
import { receiverContext, type Delivery } from './delivery.ts';
import { followUpWaiting } from './followUpWaiting.ts';
import type { MessageDocument } from './model.ts';
import { settle, type Outcome } from './outcome.ts';
import { outcomeOfFailure } from './outcomeOfFailure.ts';
import { queueMessage } from './queueMessage.ts';
import { viewMessage } from './viewMessage.ts';

/** Handles one claimed message to its end and records how it ended: the end of every send is a row. */
export async function deliverOne(delivery: Delivery, message: MessageDocument): Promise<void> {
  const outcome = await attemptDelivery(delivery, message).catch((error: unknown) =>
    afterFailure(delivery, message, error),
  );
  const isSettled = await settle(message, { leaseOwner: delivery.owner }, outcome);
  if (!isSettled) delivery.log.warn({ message: message.id }, 'message was settled by another process');
  if (outcome.state === 'waiting_for_install') await followUpWaiting(delivery, message);
  if (outcome.state === 'delivered') await followUpDelivered(delivery, message, outcome);
}

function afterFailure(delivery: Delivery, message: MessageDocument, error: unknown): Outcome {
  if (error instanceof DomainError && error.code === 'not_found') return { state: 'cancelled' };
  const failure =
    error instanceof DeliveryFailure
      ? error
      : new DeliveryFailure('retry', error instanceof Error ? error.message : 'unknown');
  delivery.log.warn({ message: message.id, kind: message.kind, outcome: failure.outcome }, 'message was not delivered');
  return outcomeOfFailure(message, failure, delivery.now());
}

/** A card shows what was so when it left; what has changed since is promised to it. A digest is a list and stays one. */
async function followUpDelivered(delivery: Delivery, message: MessageDocument, outcome: Outcome): Promise<void> {
  if (!message.partnershipId || message.kind === 'cardUpdate' || message.digestOf.length > 0) return;
  const ctx = receiverContext(delivery, message.personId.toString());
  const view = await viewMessage(ctx, message, true).catch(() => null);
  const version = view && 'version' in view ? view.version : 0;
  if (version <= (outcome.shownVersion ?? 0)) return;
  await queueMessage(ctx, {
    personId: message.personId,
    kind: 'cardUpdate',
    dedupeKey: `update:${message.id}:${version}`,
    partnershipId: message.partnershipId,
    ...(message.sessionId && { sessionId: message.sessionId }),
    targetId: message._id,
  });
}
