import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectMongo, disconnectMongo } from '../../api/integrations/mongo.ts';
import { expectWhole, figures, isDone } from '../domain/messages/figures.ts';
import { makeReminders } from '../domain/messages/reminders.ts';
import { startApplication } from '../support/application.ts';
import { LimitedConnector, type Refusal } from '../support/limitedConnector.ts';
import { until } from '../support/until.ts';
import { usePlace } from './place.ts';

const people = 200;
const each = 3;
const kills = 6;
/** A process has so many on their way. */
const mostAtOnce = 32;

const place = usePlace();

/** The connector behind HTTP: an answer that is dropped is a connection that breaks. */
async function openConnector(): Promise<{ connector: LimitedConnector; serviceUrl: string; server: Server }> {
  const started = performance.now();
  const time = {
    get elapsed() {
      return performance.now() - started;
    },
    sleep: async (ms: number): Promise<void> => {
      await sleep(ms);
    },
  };
  const connector = new LimitedConnector(time, { refused: 0.1, unavailable: 0.02, dropped: 0.01 });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const chat = /conversations\/([^/]+)\//.exec(decodeURIComponent(request.url ?? ''))?.[1] ?? '';
      const answer = (status: number, body: object, headers = {}): void => {
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        response.end(JSON.stringify(body));
      };
      connector.post(chat, JSON.parse(Buffer.concat(chunks).toString()) as object).then(
        (answered) => (answered ? answer(201, answered) : response.destroy()),
        ({ statusCode, response: { headers } }: Refusal) => answer(statusCode, {}, Object.fromEntries(headers)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { connector, server, serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/` };
}

it(`tells everybody everything once and in order, over ${kills} kills of one of two processes`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-outbox-'));
  const { connector, server, serviceUrl } = await openConnector();
  await connectMongo(place().uri);
  const start = () => startApplication(folder, { MONGODB_URI: place().uri, MESSAGES_PER_SECOND: '40' });
  let second = await start();
  try {
    await makeReminders(people, each, { now: new Date(), serviceUrl });
    for (let kill = 0; kill < kills; kill += 1) {
      const before = connector.requests;
      await until('some were sent', async () => connector.requests >= before + 60 || (await isDone()));
      // At any moment of a send, by SIGKILL, which nothing can prepare for.
      await sleep(Math.random() * 500);
      if (kill % 2 === 0) {
        await place().application().stop('SIGKILL');
        await place().startApplication();
      } else {
        await second.stop('SIGKILL');
        second = await start();
      }
    }
    await until('everything came to its end', isDone);
    const seen = await figures(connector);
    console.log(`${people * each} reminders, two processes, ${kills} kills`, JSON.stringify(seen));
    expectWhole(seen, { count: people * each, mayBeLost: kills * mostAtOnce });
  } finally {
    await second.stop('SIGKILL');
    await disconnectMongo();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});
