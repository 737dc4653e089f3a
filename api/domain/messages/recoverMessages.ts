import { DeliveryFailure } from '../../contracts/cards.ts';
import { trusted } from '../database.ts';
import { findReceiver } from '../people/findReceiver.ts';
import { receiverContext, type Delivery } from './delivery.ts';
import { kinds } from './kinds.ts';
import { Message, type MessageDocument } from './model.ts';
import { settle, type Outcome } from './outcome.ts';
import { outcomeOfFailure } from './outcomeOfFailure.ts';
import { releaseWaiting } from './releaseWaiting.ts';

/**
 * Heals what a killed process left behind: a lease that ran out means that nobody knows how the send ended; a message may
 * wait for an installation that has happened meanwhile. Safe to run anywhere, any number of times.
 */
export async function recoverMessages(delivery: Delivery): Promise<void> {
  await settleLostLeases(delivery);
  await releaseStranded(delivery);
}

async function settleLostLeases(delivery: Delivery): Promise<void> {
  const now = delivery.now();
  const isLost = { leaseUntil: trusted({ $lt: now }) };
  const lost = await Message.find({ tenantId: delivery.tenantId, state: 'sending' as const, ...isLost }).limit(500);
  for (const message of lost) {
    const outcome = outcomeOfLoss(message, now);
    delivery.log.warn({ message: message.id, kind: message.kind, state: outcome.state }, 'a sending process stopped');
    await settle(message, { leaseOwner: message.leaseOwner, ...isLost }, outcome);
  }
}

/** What had not been handed to Teams yet is due as it was, in its old place; of the rest nobody knows. */
function outcomeOfLoss(message: MessageDocument, now: Date): Outcome {
  if (!kinds[message.kind].isSentAgain && !message.leftAt) return { state: 'queued', attempts: message.attempts - 1 };
  return outcomeOfFailure(message, new DeliveryFailure('unknown', 'the process that was sending it stopped'), now);
}

async function releaseStranded(delivery: Delivery): Promise<void> {
  const waiting = await Message.distinct('personId', {
    tenantId: delivery.tenantId,
    state: trusted({ $in: ['waiting_for_install', 'blocked'] }),
  });
  for (const personId of waiting) {
    const receiver = await findReceiver(delivery.tenantId, personId);
    if (receiver?.conversation) await releaseWaiting(receiverContext(delivery, receiver.id), personId);
  }
}
