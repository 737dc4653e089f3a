import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import { deliverOne } from './deliverOne.ts';
import { leaseMs, type Delivery } from './delivery.ts';
import { Message, type MessageDocument } from './model.ts';

const batch = 64;
const atOnce = 16;

/**
 * Sends what is due, once: each message is claimed by a conditional update with a lease, so two processes never send the
 * same one. Messages to one person go out one after the other, in the order in which they were promised. Answers how
 * many were handled; the caller repeats while it is not 0.
 */
export async function deliverDueMessages(delivery: Delivery): Promise<number> {
  const due = await Message.find(
    { tenantId: delivery.tenantId, state: 'queued', dueAt: trusted({ $lte: delivery.now() }) },
    { _id: 1, personId: 1 },
  )
    .sort({ dueAt: 1, _id: 1 })
    .limit(batch)
    .lean();
  const waiting = lines(due);
  const workers = Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
    for (let line = waiting.shift(); line; line = waiting.shift()) await deliverLine(delivery, line);
  });
  await Promise.all(workers);
  return due.length;
}

/** The messages of each person, in order. (Map.groupBy needs Node 21.) */
function lines<T extends { personId: Types.ObjectId }>(messages: readonly T[]): T[][] {
  const byPerson = new Map<string, T[]>();
  for (const message of messages) {
    const key = message.personId.toString();
    const line = byPerson.get(key);
    if (line) line.push(message);
    else byPerson.set(key, [message]);
  }
  return [...byPerson.values()];
}

async function deliverLine(delivery: Delivery, line: readonly { _id: Types.ObjectId }[]): Promise<void> {
  for (const { _id } of line) {
    const claimed = await claim(delivery, _id);
    if (claimed) await deliverOne(delivery, claimed);
  }
}

function claim(delivery: Delivery, id: Types.ObjectId): Promise<MessageDocument | null> {
  const now = delivery.now();
  return Message.findOneAndUpdate(
    { _id: id, tenantId: delivery.tenantId, state: 'queued', dueAt: trusted({ $lte: now }) },
    {
      $set: { state: 'sending', leaseOwner: delivery.owner, leaseUntil: new Date(now.getTime() + leaseMs) },
      $inc: { attempts: 1 },
    },
    { returnDocument: 'after' },
  ).exec();
}
