import type { SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { askWaitingAuthor } from '../insights/askWaitingAuthor.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { releaseWaiting } from '../messages/releaseWaiting.ts';
import { identifyPerson } from './identifyPerson.ts';
import { Person } from './model.ts';

/** From an authenticated turn of the bot: who speaks, and where the bot can write to them. */
export interface Turn {
  objectId: string;
  name: string;
  conversationId: string;
  serviceUrl: string;
  botId: string;
  /** The person added the bot (again): cards of open requests may have gone with the old chat. */
  isInstallation?: boolean;
}

/**
 * Keeps where a person's chat with the bot is. The first time ever it also promises the welcome, in the same
 * transaction, so that twenty installations make one welcome; then what waited for the installation goes out. A turn
 * that tells nothing new writes nothing. Safe to repeat and to race.
 */
export async function rememberConversation(
  system: SystemContext,
  turn: Turn,
): Promise<{ personId: string; isFirst: boolean }> {
  const { personId } = await identifyPerson(system, turn);
  const { conversationId, serviceUrl, botId, isInstallation: isReinstalled = false } = turn;
  const who = { _id: personId, tenantId: system.tenantId };
  const isKnown = await Person.exists({
    ...who,
    'conversation.conversationId': conversationId,
    'conversation.serviceUrl': serviceUrl,
    'conversation.botId': botId,
    'conversation.blockedAt': null,
  });
  if (isKnown) {
    if (isReinstalled) await releaseWaiting(system, personId, { isReinstalled });
    return { personId, isFirst: false };
  }
  const isFirst = await inTransaction(async () => {
    await Person.updateOne(who, { $set: { conversation: { conversationId, serviceUrl, botId, blockedAt: null } } });
    const welcome = await Person.updateOne({ ...who, welcomedAt: null }, { $set: { welcomedAt: system.now } });
    if (welcome.modifiedCount === 0) return false;
    // Due before whatever waited, so that the welcome is read first.
    const dueAt = new Date(system.now.getTime() - 1);
    await queueMessage(system, { personId, kind: 'welcome', dedupeKey: `welcome:${personId}`, dueAt });
    return true;
  });
  await releaseWaiting(system, personId, { isReinstalled });
  await askWaitingAuthor(system, { objectId: turn.objectId, personId });
  system.wakeDelivery();
  return { personId, isFirst };
}
