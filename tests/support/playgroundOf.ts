import { join } from 'node:path';
import { Person } from '../../api/domain/people/model.ts';
import { demoObjectId } from '../../api/integrations/demoObjectId.ts';
import { freePort } from '../../api/integrations/freePort.ts';
import { findPlayground, startPlayground } from '../../api/integrations/playground.ts';
import { botId } from '../bot/botDoor.ts';
import { openChat, type Chat } from './chat.ts';
import { tenantId } from './context.ts';

/** An Agents Playground in which one demo person chats with the bot of a server; the bot is not installed yet. */
export async function playgroundOf(name: string, { origin }: { origin: string }, folder: string): Promise<Chat> {
  const cli = findPlayground();
  if (!cli) throw new Error('the Agents Playground is not installed');
  const people = await Person.find().sort({ name: 1 }).limit(6).lean();
  const me = await Person.findOne({ name }).orFail().lean();
  const toPerson = (person: { name: string; mail?: string | null }) => {
    const mail = person.mail ?? '';
    return { objectId: demoObjectId(mail), name: person.name, mail };
  };
  const port = await freePort();
  const playground = await startPlayground(cli, {
    me: toPerson(me),
    colleagues: people
      .filter((person) => person.name !== name)
      .slice(0, 5)
      .map(toPerson),
    folder: join(folder, name),
    port,
    tenantId,
    botId,
    botEndpoint: `${origin}/api/messages`,
    environment: process.env,
  });
  const chat = await openChat(`http://127.0.0.1:${port}`, toPerson(me).objectId);
  return {
    ...chat,
    close: async () => {
      await chat.close();
      await playground.stop();
    },
  };
}
