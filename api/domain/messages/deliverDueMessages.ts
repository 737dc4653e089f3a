import type { Types } from 'mongoose';
import { isDuplicateKey, trusted } from '../database.ts';
import { deliverOne } from './deliverOne.ts';
import { leaseMs, type Delivery } from './delivery.ts';
import { Message, type MessageDocument } from './model.ts';

const batch = 64;
const atOnce = 16;

/**
 * Sends what is due, once: each message is claimed by a conditional update with a lease, so two processes never send the
 * same one. Messages to one person go out one after the other, in the order in which they were promised. Answers how
 * many were handled here; the caller repeats while it is not 0.
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
  let handled = 0;
  const workers = Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
    for (let line = waiting.shift(); line; line = waiting.shift()) handled += await deliverLine(delivery, line);
  });
  await Promise.all(workers);
  return handled;
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

async function deliverLine(delivery: Delivery, line: readonly { _id: Types.ObjectId }[]): Promise<number> {
  let handled = 0;
  for (const { _id } of line) {
    const claimed = await claim(delivery, _id);
    if (claimed === 'another is on its way') break;
    if (!claimed) continue;
    await deliverOne(delivery, claimed);
    handled++;
  }
  return handled;
}

/** Null: somebody else had it. A unique index allows one message a person in state `sending`, in all processes. */
async function claim(
  delivery: Delivery,
  id: Types.ObjectId,
): Promise<MessageDocument | null | 'another is on its way'> {
  const now = delivery.now();
  try {
    return await Message.findOneAndUpdate(
      { _id: id, tenantId: delivery.tenantId, state: 'queued', dueAt: trusted({ $lte: now }) },
      {
        $set: { state: 'sending', leaseOwner: delivery.owner, leaseUntil: new Date(now.getTime() + leaseMs) },
        $inc: { attempts: 1 },
      },
      { returnDocument: 'after' },
    );
  } catch (error) {
    if (isDuplicateKey(error)) return 'another is on its way';
    throw error;
  }
}
