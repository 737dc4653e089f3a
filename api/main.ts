import { CannotStart } from './cannotStart.ts';
import { readConfig, type Config } from './config.ts';
import type { SystemContext } from './domain/context.ts';
import { prepareDemoChat } from './integrations/demoChat.ts';
import { loadDemo } from './integrations/loadDemo.ts';
import { createLog } from './integrations/log.ts';
import { disconnectMongo } from './integrations/mongo.ts';
import { openDatabase } from './integrations/openDatabase.ts';
import { sealKeyOf } from './integrations/sealKey.ts';
import { buildServer } from './server.ts';

type Stop = () => Promise<unknown>;

/** What is up, in the order it came up; it goes down the other way round. */
const running: Stop[] = [];
const print = (line: string) => console.log(line);

async function start(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const { stopServer } = await openDatabase(config, { print });
  running.push(stopServer, disconnectMongo);

  const sealKey = await sealKeyOf(config);
  const system = (): SystemContext => ({
    tenantId: config.tenantId,
    now: new Date(),
    log,
    wakeDelivery: () => undefined,
    sealKey,
    door: 'system',
  });
  if (config.mode === 'local') await loadDemo(system(), print);
  const chat = await prepareDemoChat(config, system());

  const server = buildServer({ config, log, sealKey, ...(chat && { chatAddress: chat.address }) });
  await server.listen().catch((error: unknown) => explainPort(error, config));
  running.push(() => server.stop());
  const playground = await chat?.open().catch((error: unknown) => {
    print(`The bot's chat is not available: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (playground) running.push(playground.stop);
  announce(config, playground ? chat : null);
}

function announce(config: Config, chat: { givenName: string; address: string } | null | undefined): void {
  if (config.mode === 'teams') return print(`Pairwise answers on port ${config.port} for ${config.publicOrigin}.`);
  print('\nPairwise is running, for this machine only.\n');
  print(`  The app                        ${config.publicOrigin}`);
  if (chat) print(`  ${`${chat.givenName}'s chat with the bot`.padEnd(30)} ${chat.address}`);
  print('\nSign in as anybody of the demo company. Ctrl-C stops it; everything is kept for the next start.\n');
}

function explainPort(error: unknown, { port }: Config): never {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    throw new CannotStart(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`);
  }
  throw error;
}

let stopping: Promise<void> | undefined;

/** Once, however often it is asked for; a part that fails to stop doesn't keep the others up. */
function stop(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    for (const stopPart of running.toReversed()) {
      await stopPart().catch((error: unknown) => console.error(error));
    }
    process.exit(exitCode);
  })();
  return stopping;
}

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

start().catch(async (error: unknown) => {
  // Stopped while it was still starting: what fails then is no news.
  if (stopping) return;
  console.error(error instanceof CannotStart ? error.message : error);
  await stop(1);
});
