import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { kindsThat } from './kinds.ts';
import { Message } from './model.ts';
import { queueMessage } from './queueMessage.ts';

/**
 * Every card about this partnership that stands in a chat (or is on its way) is promised its new state; part of the
 * caller's transaction. A card that has not left yet needs none: it is made from the state of the moment it is sent.
 */
export async function queueCardUpdates(
  ctx: SystemContext,
  partnership: { _id: Types.ObjectId; version: number },
): Promise<void> {
  const standing = await Message.find({
    tenantId: ctx.tenantId,
    partnershipId: partnership._id,
    kind: trusted({ $in: kindsThat(({ follows }) => follows === 'partnership') }),
    state: trusted({ $in: ['sending', 'delivered', 'unknown'] }),
  });
  for (const message of standing) {
    await queueMessage(ctx, {
      personId: message.personId,
      kind: 'cardUpdate',
      dedupeKey: `update:${message.id}:${partnership.version}`,
      partnershipId: partnership._id,
      targetId: message._id,
    });
  }
}
