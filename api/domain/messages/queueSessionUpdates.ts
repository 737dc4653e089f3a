import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { kindsThat } from './kinds.ts';
import { Message } from './model.ts';
import { queueMessages } from './queueMessage.ts';

const aboutSession = kindsThat(({ follows }) => follows === 'session');
const stands = trusted({ $in: ['sending', 'delivered', 'unknown'] });

/**
 * Every card about this session that stands in a chat (or is on its way) is promised its new state, in the caller's
 * transaction; `versionOf` is the version its reader will see. `only`: nobody else's card changed;
 * `notBefore`: not before that moment.
 */
export async function queueSessionUpdates(
  ctx: SystemContext,
  sessionId: Types.ObjectId,
  versionOf: (personId: Types.ObjectId) => number,
  only?: readonly Types.ObjectId[],
  notBefore?: Date,
): Promise<void> {
  const standing = await Message.find({
    tenantId: ctx.tenantId,
    sessionId,
    ...(only && { personId: trusted({ $in: [...only] }) }),
    kind: trusted({ $in: aboutSession }),
    state: stands,
  });
  await queueMessages(
    ctx,
    standing.map((message) => ({
      personId: message.personId,
      kind: 'cardUpdate' as const,
      dedupeKey: `update:${message.id}:${versionOf(message.personId)}`,
      ...(message.partnershipId && { partnershipId: message.partnershipId }),
      sessionId,
      targetId: message._id,
      ...(notBefore && notBefore > ctx.now && { dueAt: notBefore }),
    })),
  );
}

/** The same for every question whether two go on, which is about no session. */
export async function queueDormantUpdates(
  ctx: SystemContext,
  partnershipId: Types.ObjectId,
  version: number,
): Promise<void> {
  const standing = await Message.find({
    tenantId: ctx.tenantId,
    partnershipId,
    kind: 'dormant',
    state: stands,
  });
  await queueMessages(
    ctx,
    standing.map((message) => ({
      personId: message.personId,
      kind: 'cardUpdate' as const,
      dedupeKey: `update:${message.id}:${version}`,
      ...(message.partnershipId && { partnershipId: message.partnershipId }),
      targetId: message._id,
    })),
  );
}

/**
 * Takes back what was promised about this session and has not left yet, in the caller's transaction. Answers who has not
 * been told yet that there is one. Safe to repeat.
 */
export async function cancelSessionMessages(ctx: SystemContext, sessionId: Types.ObjectId): Promise<Types.ObjectId[]> {
  const waiting = {
    tenantId: ctx.tenantId,
    sessionId,
    kind: trusted({ $in: aboutSession }),
    state: trusted({ $in: ['queued', 'waiting_for_install', 'blocked'] }),
  };
  const untold = await Message.find({ ...waiting, kind: 'sessionBooked', moment: 'booked' }, { personId: 1 });
  await Message.updateMany(waiting, { $set: { state: 'cancelled' } });
  return untold.map(({ personId }) => personId);
}
