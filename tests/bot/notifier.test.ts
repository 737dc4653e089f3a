import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import { DeliveryFailure, type CardReader, type ConversationAddress } from '../../api/contracts/cards.ts';
import { tenantId, otherTenantId } from '../support/context.ts';
import { botId, listen, makeDoor } from './botDoor.ts';

const reader: CardReader = { locale: 'en', timeZone: 'Europe/Berlin' };

interface Call {
  method: string;
  path: string;
  body: { summary?: string };
}

describe('sending to Teams', () => {
  const { notifier } = makeDoor();
  let calls: Call[] = [];
  let answer: (response: ServerResponse) => void;
  let teams: Awaited<ReturnType<typeof listen>>;
  let to: ConversationAddress;

  const answerWith =
    (status: number, headers: Record<string, string> = {}) =>
    (response: ServerResponse) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(status < 300 ? { id: 'activity-1' } : { error: { code: 'x', message: 'y' } }));
    };

  beforeAll(async () => {
    teams = await listen((path, body, request, response) => {
      calls.push({ method: request.method ?? '', path, body: body as Call['body'] });
      answer(response);
    });
    to = {
      conversationId: 'a:0',
      serviceUrl: `${teams.origin}/teams/`,
      botId: `28:${botId}`,
      tenantId,
      objectId: '44444444-4444-4444-8444-444444444444',
    };
  });
  afterAll(() => teams.close());
  beforeEach(() => {
    calls = [];
    answer = answerWith(201);
    // A conversation of its own, so that no test waits for another's pace.
    to = { ...to, conversationId: randomUUID() };
  });

  it('sends one card with its notification, and says which activity it became', async () => {
    expect(await notifier.send(to, { card: 'welcome' }, reader)).toEqual({ activityId: 'activity-1' });
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /teams/v3/conversations/${to.conversationId}/activities`,
    ]);
    expect(calls[0]?.body.summary).toBe('Welcome to Pairwise. Name one thing you want to get better at.');
  });

  it('replaces the card of that very activity', async () => {
    answer = answerWith(200);
    await notifier.update(to, 'activity-7', { card: 'resumed' }, reader);
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `PUT /teams/v3/conversations/${to.conversationId}/activities/activity-7`,
    ]);
  });

  const refused: [number, DeliveryFailure['outcome'], Record<string, string>, number][] = [
    [412, 'retry', {}, 0],
    [429, 'retry', { 'Retry-After': '17' }, 17_000],
    [502, 'retry', {}, 0],
    [503, 'retry', { 'Retry-After': 'soon' }, 0],
    [504, 'retry', {}, 0],
    [403, 'blocked', {}, 0],
    [400, 'rejected', {}, 0],
    [401, 'rejected', {}, 0],
    [404, 'rejected', {}, 0],
    [500, 'rejected', {}, 0],
  ];

  it.each(refused)('takes %i for "%s", after exactly one POST', async (status, outcome, headers, retryAfterMs) => {
    answer = answerWith(status, headers);
    const failure = await notifier.send(to, { card: 'welcome' }, reader).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeliveryFailure);
    expect(failure).toMatchObject({ outcome, retryAfterMs });
    expect(calls).toHaveLength(1);
  });

  it.each(refused)('updates once too when Teams answers %i', async (status, outcome, headers) => {
    answer = answerWith(status, headers);
    await expect(notifier.update(to, 'activity-7', { card: 'resumed' }, reader)).rejects.toMatchObject({ outcome });
    expect(calls).toHaveLength(1);
  });

  it('does not know whether a card arrived when the connection breaks', async () => {
    answer = (response) => response.destroy();
    await expect(notifier.send(to, { card: 'welcome' }, reader)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(calls).toHaveLength(1);
  });

  it('does not know it either when Teams never answers', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'performance'] });
    answer = () => undefined;
    const sent = notifier.send(to, { card: 'welcome' }, reader);
    const failed = expect(sent).rejects.toMatchObject({ outcome: 'unknown' });
    while (calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    jest.advanceTimersByTime(10_000);
    await failed;
    jest.useRealTimers();
  });

  it('may try again when nobody listens there', async () => {
    const gone = await listen(() => undefined);
    await gone.close();
    const nobody = { ...to, serviceUrl: `${gone.origin}/` };
    await expect(notifier.send(nobody, { card: 'welcome' }, reader)).rejects.toMatchObject({ outcome: 'retry' });
  });
});

describe('where the bot writes', () => {
  const inTenant = makeDoor({ isLocal: false, appPassword: 'not-a-real-one' }).notifier;
  const locally = makeDoor().notifier;
  const address = { conversationId: 'a:1', botId, tenantId, objectId: '4' };
  let requests: jest.SpyInstance[];

  beforeEach(() => {
    requests = [jest.spyOn(http, 'request'), jest.spyOn(https, 'request')];
  });
  afterEach(() => jest.restoreAllMocks());
  const requestsLeft = () => requests.flatMap((request) => request.mock.calls);

  it.each([
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilbotframework.com/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:secret@smba.trafficmanager.net/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost:3978/',
    'file:///etc/passwd',
    'smba.trafficmanager.net',
    '',
  ])('never to %s', async (serviceUrl) => {
    const sent = inTenant.send({ ...address, serviceUrl }, { card: 'welcome' }, reader);
    await expect(sent).rejects.toMatchObject({ outcome: 'rejected' });
    expect(requestsLeft()).toEqual([]);
  });

  it.each([
    'https://evil.example/',
    'https://smba.trafficmanager.net/emea/',
    'http://10.0.0.1/',
    'http://localhost.evil.example/',
  ])('without a tenant not even to %s', async (serviceUrl) => {
    const sent = locally.send({ ...address, serviceUrl }, { card: 'welcome' }, reader);
    await expect(sent).rejects.toMatchObject({ outcome: 'rejected' });
    expect(requestsLeft()).toEqual([]);
  });

  it('never into another tenant', async () => {
    const foreign = { ...address, tenantId: otherTenantId, serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    await expect(inTenant.send(foreign, { card: 'welcome' }, reader)).rejects.toMatchObject({ outcome: 'rejected' });
    expect(requestsLeft()).toEqual([]);
  });
});
