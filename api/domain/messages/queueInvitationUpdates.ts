import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { kindsThat } from './kinds.ts';
import { Message } from './model.ts';
import { queueMessage } from './queueMessage.ts';

/**
 * This person's invitations to a round, standing in their chat, are promised their new state: answered through whichever
 * door, they ask no longer. Part of the caller's transaction.
 */
export async function queueInvitationUpdates(
  ctx: SystemContext,
  personId: Types.ObjectId,
  roundId: string,
): Promise<void> {
  const standing = await Message.find({
    tenantId: ctx.tenantId,
    personId,
    roundId,
    kind: trusted({ $in: kindsThat(({ follows }) => follows === 'invitation') }),
    state: trusted({ $in: ['sending', 'delivered', 'unknown'] }),
  });
  for (const message of standing) {
    await queueMessage(ctx, {
      personId,
      kind: 'cardUpdate',
      // An answer may change back and forth; each change is one update, and each shows what is so when it leaves.
      dedupeKey: `update:${message.id}:${ctx.now.getTime()}`,
      roundId,
      targetId: message._id,
    });
  }
}
