import type { Types } from 'mongoose';
import { Person } from './model.ts';

/** Teams said that this person blocked or removed the bot in this chat; a new installation heals it. Safe to repeat. */
export async function markUnreachable(
  tenantId: string,
  personId: Types.ObjectId,
  conversationId: string,
  now: Date,
): Promise<void> {
  await Person.updateOne(
    { _id: personId, tenantId, 'conversation.conversationId': conversationId },
    { $set: { 'conversation.blockedAt': now } },
  );
}
