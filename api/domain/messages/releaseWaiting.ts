import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import type { SystemContext } from '../context.ts';
import { Message } from './model.ts';

/**
 * The person can be reached (again): what waited for the installation goes out now, unless its time has passed. Call it
 * after the conversation is committed; `releaseStranded` finds what a crash in between left waiting.
 */
export async function releaseWaiting(ctx: SystemContext, personId: string | Types.ObjectId): Promise<number> {
  const released = await Message.updateMany(
    {
      tenantId: ctx.tenantId,
      personId,
      state: trusted({ $in: ['waiting_for_install', 'blocked'] }),
      expiresAt: trusted({ $gt: ctx.now }),
    },
    { $set: { state: 'queued', dueAt: ctx.now, failure: '' } },
  );
  if (released.modifiedCount > 0) ctx.wakeDelivery();
  return released.modifiedCount;
}
