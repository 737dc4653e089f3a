import { join } from 'node:path';
import { childEnvironment, type Config } from '../config.ts';
import type { SystemContext } from '../domain/context.ts';
import { listDemoPeople } from '../domain/people/listDemoPeople.ts';
import { demoObjectId } from './demoObjectId.ts';
import { freePort } from './freePort.ts';
import { findPlayground, startPlayground, type Playground } from './playground.ts';

export interface DemoChat {
  givenName: string;
  address: string;
  open: () => Promise<Playground>;
}

const colleagueCount = 5;

/**
 * Prepares the chat of the demo person who is asked first. Null outside local mode, where the Playground is not
 * installed, and where this database holds other people than the demo company.
 */
export async function prepareDemoChat(config: Config, system: SystemContext): Promise<DemoChat | null> {
  const cli = findPlayground();
  if (config.mode !== 'local' || !cli) return null;
  const { people } = await listDemoPeople(system, {});
  const asked = people.find(({ role }) => role === 'asked');
  const colleagues = people.filter((person) => person !== asked).slice(0, colleagueCount);
  if (!asked || colleagues.length < colleagueCount) return null;

  const port = await freePort(config.playgroundPort);
  const toPerson = ({ name, mail }: { name: string; mail: string }) => ({ objectId: demoObjectId(mail), name, mail });
  return {
    givenName: asked.name.split(' ')[0] ?? asked.name,
    address: `http://localhost:${port}`,
    open: () =>
      startPlayground(cli, {
        me: toPerson(asked),
        colleagues: colleagues.map(toPerson),
        folder: join(config.dataFolder, 'playground'),
        port,
        tenantId: config.tenantId,
        botId: config.botId,
        botEndpoint: `http://127.0.0.1:${config.port}/api/messages`,
        environment: childEnvironment(),
      }),
  };
}
