import https from 'node:https';
import { randomUUID } from 'node:crypto';
import { exportSPKI, generateKeyPair, exportJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { AuditEntry } from '../../api/domain/audit/model.ts';
import { PairwiseBot } from '../../bot/pairwiseBot.ts';
import { otherTenantId, tenantId } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { activityFrom, botId, listen, makeDoor, openDoor, post, type Reply } from './botDoor.ts';

// ASVS 5.0: 9.2.1 (nbf, exp), 9.2.3 (audience), 10.3.1 (issuer), 8.3.1 (trusted layer).
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const sender = { objectId: randomUUID(), name: 'Ada Example' };
const connector = 'https://api.botframework.com';
const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

interface TestKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  jwk: JWK;
}

async function makeKey(kid: string, endorsements: string[]): Promise<TestKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, endorsements } as JWK;
  return { kid, privateKey, publicKey, jwk };
}

const seconds = () => Math.floor(Date.now() / 1000);
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('who may speak to the bot', () => {
  useDatabase();
  let keys: { msteams: TestKey; webchat: TestKey; stranger: TestKey };
  let keyServer: Awaited<ReturnType<typeof listen>>;
  let door: Awaited<ReturnType<typeof openDoor>>;
  let handled: jest.SpyInstance;
  let outbound: jest.SpyInstance;

  beforeAll(async () => {
    keys = {
      msteams: await makeKey('teams', ['msteams']),
      webchat: await makeKey('webchat', ['webchat']),
      stranger: await makeKey('stranger', ['msteams']),
    };
    keyServer = await listen((path, _body, _request, response) => {
      const isKeys = path.startsWith('/keys');
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify(
          isKeys
            ? { keys: [keys.msteams.jwk, keys.webchat.jwk] }
            : { issuer: connector, jwks_uri: `${keyServer.origin}/keys` },
        ),
      );
    });
    door = await openDoor(
      makeDoor({
        isLocal: false,
        appPassword: 'not-a-real-one',
        endpoints: {
          ValidateAuthority: 'true',
          ToChannelFromBotLoginUrl: `${keyServer.origin}/login`,
          ToChannelFromBotOAuthScope: connector,
          ToBotFromChannelTokenIssuer: connector,
          OAuthUrl: `${keyServer.origin}/oauth`,
          ToBotFromChannelOpenIdMetadataUrl: `${keyServer.origin}/metadata`,
          ToBotFromEmulatorOpenIdMetadataUrl: `${keyServer.origin}/metadata`,
          CallerId: 'urn:botframework:azure',
        },
      }),
    );
  });
  afterAll(async () => {
    await door.close();
    await keyServer.close();
  });
  beforeEach(async () => {
    await emptyDatabase();
    handled = jest.spyOn(PairwiseBot.prototype, 'run');
    outbound = jest.spyOn(https, 'request');
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  const claims = (changed: object = {}) => ({
    iss: connector,
    aud: botId,
    nbf: seconds() - 60,
    exp: seconds() + 3600,
    serviceurl: serviceUrl,
    ...changed,
  });
  const sign = (changed: object = {}, key: TestKey = keys.msteams, kid = key.kid) =>
    new SignJWT(claims(changed)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key.privateKey);
  const say = (authorization: string | undefined, fields: object = {}): Promise<Reply> =>
    post(
      door.origin,
      activityFrom(sender, { serviceUrl, ...fields }),
      authorization ? { Authorization: authorization } : {},
    );

  it('lets Teams’ own token in', async () => {
    const { status, body } = await say(`Bearer ${await sign()}`);
    expect([status, body.activities?.[0]?.summary]).toEqual([200, 'Here is what you can do with Pairwise.']);
    expect(handled).toHaveBeenCalledTimes(1);
  });

  const bad: [string, () => Promise<string | undefined>, number, object?][] = [
    ['no token', async () => undefined, 401],
    ['another scheme', async () => `Basic ${await sign()}`, 401],
    ['alg none', async () => `Bearer ${encode({ alg: 'none', typ: 'JWT', kid: 'teams' })}.${encode(claims())}.`, 401],
    [
      'HS256 signed with the public key',
      async () => {
        const secret = Buffer.from(await exportSPKI(keys.msteams.publicKey));
        const token = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'teams' });
        return `Bearer ${await token.sign(secret)}`;
      },
      401,
    ],
    ['expired by 301 seconds', async () => `Bearer ${await sign({ exp: seconds() - 301 })}`, 401],
    ['not valid for another 301 seconds', async () => `Bearer ${await sign({ nbf: seconds() + 301 })}`, 401],
    ['another audience', async () => `Bearer ${await sign({ aud: randomUUID() })}`, 401],
    ['another issuer', async () => `Bearer ${await sign({ iss: 'https://evil.example' })}`, 401],
    ['an unknown key', async () => `Bearer ${await sign({}, keys.stranger)}`, 401],
    ['a known key’s name on another signature', async () => `Bearer ${await sign({}, keys.stranger, 'teams')}`, 401],
    [
      'a service address other than the token’s',
      async () => `Bearer ${await sign()}`,
      401,
      { serviceUrl: 'https://smba.trafficmanager.net/amer/' },
    ],
    ['a key that is not endorsed for Teams', async () => `Bearer ${await sign({}, keys.webchat)}`, 401],
    [
      'the emulator’s issuer with our app id',
      async () => `Bearer ${await sign({ iss: emulator, ver: '1.0', appid: botId })}`,
      403,
    ],
  ];

  it.each(bad)('refuses %s, and no handler runs', async (_, authorization, status, fields = {}) => {
    const reply = await say(await authorization(), fields);
    expect([reply.status, reply.text]).toEqual([status, '']);
    expect(handled).not.toHaveBeenCalled();
    expect(outbound).not.toHaveBeenCalled();
  });

  const elsewhere: [string, object][] = [
    [
      'another tenant’s conversation',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: otherTenantId } },
    ],
    ['another tenant’s channel data', { channelData: { tenant: { id: otherTenantId } } }],
    ['no tenant at all', { conversation: { id: 'a:1' }, channelData: {} }],
  ];

  it.each(elsewhere)('ignores %s, and keeps a note of it', async (_, fields) => {
    const reply = await say(`Bearer ${await sign()}`, fields);
    expect(reply.status).toBe(403);
    expect(handled).not.toHaveBeenCalled();
    const notes = await AuditEntry.find({ tenantId, action: 'bot.turnRefused' }).lean();
    expect(notes.map(({ detail }) => detail)).toEqual([{ why: 'tenant' }]);
  });

  it('refuses another channel, where the client writes its own object id', async () => {
    const reply = await say(`Bearer ${await sign({}, keys.webchat)}`, { channelId: 'webchat' });
    expect(reply.status).toBe(403);
    expect(handled).not.toHaveBeenCalled();
  });

  it('refuses a signed turn whose service address is not Teams’', async () => {
    const evil = 'https://smba.trafficmanager.net.evil.example/';
    const reply = await say(`Bearer ${await sign({ serviceurl: evil })}`, { serviceUrl: evil });
    expect(reply.status).toBe(403);
    expect(outbound).not.toHaveBeenCalled();
  });

  it.each([
    ['{}', {}],
    ['a list', []],
    ['no type', { text: 'hi' }],
    ['a type that is no word', { type: 7 }],
  ])('answers a body of %s with 400 and no stack', async (_, body) => {
    const reply = await post(door.origin, body, { Authorization: `Bearer ${await sign()}` });
    expect([reply.status, reply.text]).toEqual([400, '']);
  });
});

it('does not come to be without its id and password, unless it is local', () => {
  expect(() => makeDoor({ isLocal: false, appPassword: undefined })).toThrow('the bot needs its id and its password');
  expect(() => makeDoor({ isLocal: false, appId: '', appPassword: 'x' })).toThrow(
    'the bot needs its id and its password',
  );
});
