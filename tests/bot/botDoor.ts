import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SystemContext } from '../../api/domain/context.ts';
import { createBotDoor, type BotDoor } from '../../bot/adapter.ts';
import type { BotSettings } from '../../bot/settings.ts';
import { makeSystem, tenantId } from '../support/context.ts';

export const botId = '22222222-2222-4222-8222-222222222222';

export const localSettings: BotSettings = {
  appId: botId,
  tenantId,
  isLocal: true,
  teamsAppId: '33333333-3333-4333-8333-333333333333',
  publicOrigin: 'http://localhost:3978',
  messagesPerSecond: 50,
};

export function makeDoor(settings: Partial<BotSettings> = {}, system: Partial<SystemContext> = {}): BotDoor {
  return createBotDoor({ ...localSettings, ...settings }, { systemContext: (door) => makeSystem({ ...system, door }) });
}

/** A server that answers requests with their JSON bodies parsed; `close` ends it with its connections. */
export async function listen(
  answer: (
    path: string,
    body: unknown,
    request: Parameters<Parameters<typeof createServer>[1] & object>[0],
    respond: Parameters<Parameters<typeof createServer>[1] & object>[1],
  ) => void,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      answer(request.url ?? '', text === '' ? undefined : JSON.parse(text), request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The door behind HTTP, as the server mounts it. */
export const openDoor = (door: BotDoor) =>
  listen((_path, body, request, response) => void door.process(Object.assign(request, { body }), response));

/** One door behind HTTP for a test file, patient with a machine that does a lot at once; `opened` hears where it is. */
export function withBotDoor(opened: (origin: string) => void): void {
  let door: Awaited<ReturnType<typeof openDoor>> | undefined;
  beforeAll(async () => {
    door = await openDoor(makeDoor({ answerWithinMs: 60_000 }));
    opened(door.origin);
  });
  afterAll(() => door?.close());
}

/** What Teams posts when this person writes to the bot; answers come back in the response. */
export function activityFrom(person: { objectId: string; name: string }, fields: object = {}): object {
  return {
    type: 'message',
    id: '1764580000000',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `29:${person.objectId}`, name: person.name, aadObjectId: person.objectId },
    recipient: { id: `28:${botId}`, name: 'Pairwise' },
    conversation: { id: `a:${person.objectId}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    deliveryMode: 'expectReplies',
    text: 'help',
    ...fields,
  };
}

export interface Reply {
  status: number;
  body: { activities?: { type: string; summary?: string; attachments?: { content: object }[] }[] } & Record<
    string,
    unknown
  >;
  text: string;
}

export async function post(origin: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Reply['body']) : {}, text };
}
