import { findReceiver } from '../people/findReceiver.ts';
import { findAsker } from '../partnerships/findAsker.ts';
import { receiverContext, type Delivery } from './delivery.ts';
import type { MessageDocument } from './model.ts';
import { queueMessage } from './queueMessage.ts';
import { releaseWaiting } from './releaseWaiting.ts';

/**
 * A message found nobody to write to. The one who asked is told that the request waits, once; and if the bot was added
 * in this very moment, the message goes out after all.
 */
export async function followUpWaiting(delivery: Delivery, message: MessageDocument): Promise<void> {
  const ctx = receiverContext(delivery, message.personId.toString());
  if (message.kind === 'proposal' && message.partnershipId) {
    const asker = await findAsker(ctx, message.partnershipId);
    if (asker) {
      await queueMessage(ctx, {
        personId: asker,
        kind: 'notInstalled',
        dedupeKey: `notInstalled:${message.partnershipId.toString()}`,
        partnershipId: message.partnershipId,
        expiresAt: message.expiresAt,
      });
    }
  }
  const receiver = await findReceiver(delivery.tenantId, message.personId);
  if (receiver?.conversation) await releaseWaiting(ctx, message.personId);
}
