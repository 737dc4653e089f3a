import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Message, type MessageKind } from './model.ts';

/** Takes back promises of these kinds that have not left yet; part of the caller's transaction. Safe to repeat. */
export async function cancelMessages(
  ctx: SystemContext,
  partnershipId: Types.ObjectId,
  kinds: readonly MessageKind[],
): Promise<void> {
  await Message.updateMany(
    {
      tenantId: ctx.tenantId,
      partnershipId,
      kind: trusted({ $in: [...kinds] }),
      state: trusted({ $in: ['queued', 'waiting_for_install', 'blocked'] }),
    },
    { $set: { state: 'cancelled' } },
  );
}
