import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** Teams said that this person blocked or removed the bot; a new installation heals it. Safe to repeat. */
export async function markUnreachable(tenantId: string, personId: Types.ObjectId, now: Date): Promise<void> {
  await Person.updateOne(
    { _id: personId, tenantId, conversation: trusted({ $ne: null }) },
    { $set: { 'conversation.blockedAt': now } },
  );
}
