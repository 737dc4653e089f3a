import { DeliveryFailure } from '../../contracts/cards.ts';
import { trusted } from '../database.ts';
import { findReceiver } from '../people/findReceiver.ts';
import { receiverContext, type Delivery } from './delivery.ts';
import { Message } from './model.ts';
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
  const lost = { tenantId: delivery.tenantId, state: 'sending' as const, leaseUntil: trusted({ $lt: now }) };
  const failure = new DeliveryFailure('unknown', 'the process that was sending it stopped');
  for (const message of await Message.find(lost).limit(500)) {
    const settled = outcomeOfFailure(message, failure, now);
    await Message.updateOne(
      { ...lost, _id: message._id, leaseOwner: message.leaseOwner },
      { $set: { ...settled, leaseOwner: null, leaseUntil: null } },
    );
  }
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
