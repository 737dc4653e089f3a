import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { kinds } from './kinds.ts';
import { Message, type MessageFields } from './model.ts';

const paused = 'the receiver pauses';
const worthReadingMs = 7 * 86_400_000;

/**
 * A pause means silence: the message waits, and is still worth reading for a week afterwards, unless it ends on a day of
 * its own, whoever pauses. Pure.
 */
export function whilePaused(message: Pick<MessageFields, 'kind' | 'expiresAt'>, until: Date) {
  const extended = new Date(Math.max(message.expiresAt.getTime(), until.getTime() + worthReadingMs));
  const expiresAt = kinds[message.kind].endsByItself ? message.expiresAt : extended;
  return { state: 'queued' as const, dueAt: until, expiresAt, failure: paused };
}

/** The pause ended or changed: what waited because of it is looked at again now. Safe to repeat. */
export async function releasePaused(ctx: SystemContext, personId: string | Types.ObjectId): Promise<void> {
  const released = await Message.updateMany(
    { tenantId: ctx.tenantId, personId, state: 'queued', failure: paused },
    { $set: { dueAt: ctx.now, failure: '' } },
  );
  if (released.modifiedCount > 0) ctx.wakeDelivery();
}
