import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import type { SystemContext } from '../context.ts';
import { kindsThat } from './kinds.ts';
import { Message } from './model.ts';

/** A chat that was opened twice within this time is one opening (Teams tells of an installation in two activities). */
const sameOpeningMs = 10_000;

/**
 * The person can be reached (again): what waited for the installation goes out now, unless its time has passed. With
 * `isReinstalled` the open requests are sent once more, since their cards may have gone with the chat. Call it after the
 * conversation is committed; `recoverMessages` finds what a crash in between left waiting.
 */
export async function releaseWaiting(
  ctx: SystemContext,
  personId: string | Types.ObjectId,
  { isReinstalled = false } = {},
): Promise<number> {
  const theirs = { tenantId: ctx.tenantId, personId, expiresAt: trusted({ $gt: ctx.now }) };
  const again = { $set: { state: 'queued', dueAt: ctx.now, failure: '', attempts: 0, leavesAtOnce: true } } as const;
  const released = await Message.updateMany(
    { ...theirs, state: trusted({ $in: ['waiting_for_install', 'blocked'] }) },
    again,
  );
  let count = released.modifiedCount;
  if (isReinstalled) {
    const before = new Date(ctx.now.getTime() - sameOpeningMs);
    const resent = await Message.updateMany(
      {
        ...theirs,
        kind: trusted({ $in: kindsThat(({ isResent }) => isResent) }),
        state: 'delivered',
        deliveredAt: trusted({ $lt: before }),
      },
      again,
    );
    count += resent.modifiedCount;
  }
  if (count > 0) ctx.wakeDelivery();
  return count;
}
