import type { Types } from 'mongoose';
import type { CardReader, ConversationAddress } from '../../contracts/cards.ts';
import { Person } from './model.ts';

/** Somebody a message is for: where their chat is (null: the bot can't write to them now) and how they read. */
export interface Receiver {
  id: string;
  conversation: ConversationAddress | null;
  reader: CardReader;
  /** Pausing means silence: messages wait until then. */
  quietUntil: Date | null;
  /** Their working day; outside of it only answers arrive. */
  hours: { timeZone: string; workingHours: { startMinute: number; endMinute: number; days: readonly number[] } };
  /** Said themselves when they want to be reminded of a session. */
  choseReminders: boolean;
}

/** For the delivery of messages only; null when the person left. */
export async function findReceiver(tenantId: string, personId: Types.ObjectId): Promise<Receiver | null> {
  const person = await Person.findOne({ _id: personId, tenantId, leftAt: null });
  if (!person) return null;
  const { conversation, objectId } = person;
  const isReachable = conversation && objectId && !conversation.blockedAt;
  return {
    id: person.id,
    conversation: isReachable
      ? {
          conversationId: conversation.conversationId,
          serviceUrl: conversation.serviceUrl,
          botId: conversation.botId,
          tenantId,
          objectId,
        }
      : null,
    reader: { locale: person.locale, timeZone: person.timeZone },
    quietUntil: person.pausedUntil ?? null,
    hours: { timeZone: person.timeZone, workingHours: person.workingHours },
    choseReminders: person.sessionReminders !== null,
  };
}
