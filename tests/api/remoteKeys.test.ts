import type { FlattenedJWSInput } from 'jose';
import { keysAddress, remoteKeys } from '../../api/integrations/remoteKeys.ts';
import { createTokenVerifier } from '../../api/integrations/tokens.ts';
import { makeSystem, tenantId } from '../support/context.ts';
import { makeKey, rules, signToken } from './testIssuer.ts';

const second = 1000;
const minute = 60 * second;
const { log } = makeSystem();
const oldKey = makeKey('old');
const newKey = makeKey('new');

/** A key server in the form of `fetch`; what it publishes and whether it answers can change. */
function keyServer() {
  const server = {
    published: [oldKey],
    isDown: false,
    asked: 0,
    fetch: async () => {
      server.asked += 1;
      if (server.isDown) throw new TypeError('fetch failed');
      return Response.json({ keys: server.published.map(({ jwk }) => jwk) });
    },
  };
  const keys = remoteKeys(keysAddress(tenantId), server.fetch);
  return { server, keys, verify: createTokenVerifier(rules, keys) };
}

describe('the keys of Entra ID', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are asked for once and then kept', async () => {
    const { server, verify } = keyServer();
    for (let turn = 0; turn < 5; turn++) await verify(await signToken({ key: oldKey }), log);
    expect(server.asked).toBe(1);
  });

  it('may change: the first token with a new key is accepted after one more question', async () => {
    const { server, verify } = keyServer();
    await verify(await signToken({ key: oldKey }), log);
    server.published = [newKey];
    jest.advanceTimersByTime(31 * second);
    const { objectId } = await verify(await signToken({ key: newKey }), log);
    expect(objectId).toBe('44444444-4444-4444-8444-444444444444');
    expect(server.asked).toBe(2);
  });

  it('are asked for at most once in 30 s, whatever keys 1,000 tokens name', async () => {
    const { server, keys, verify } = keyServer();
    await verify(await signToken({ key: oldKey }), log);
    jest.advanceTimersByTime(31 * second);
    const ask = async (kid: string) => {
      try {
        return await keys({ alg: 'RS256', kid }, {} as FlattenedJWSInput);
      } catch {
        return 'refused';
      }
    };
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, n) => ask(`random-${n}`)));
    expect(new Set(answers)).toEqual(new Set(['refused']));
    expect(server.asked).toBe(2);
  });

  it('are asked for at most once in 30 s while the issuer is down and tokens name unknown keys', async () => {
    const { server, verify } = keyServer();
    server.isDown = true;
    for (let turn = 0; turn < 50; turn++) {
      await expect(verify(await signToken({ key: oldKey }), log)).rejects.toMatchObject({ code: 'unavailable' });
    }
    expect(server.asked).toBe(1);
  });

  it('go on verifying while the issuer has been down for longer than they are fresh', async () => {
    const { server, verify } = keyServer();
    await verify(await signToken({ key: oldKey }), log);
    server.isDown = true;
    jest.advanceTimersByTime(11 * minute);
    await expect(verify(await signToken({ key: oldKey }), log)).resolves.toMatchObject({ name: 'Ada Example' });
    await expect(verify(await signToken({ key: newKey }), log)).rejects.toMatchObject({ code: 'unauthorised' });
    server.isDown = false;
    server.published = [newKey];
    jest.advanceTimersByTime(31 * second);
    await expect(verify(await signToken({ key: newKey }), log)).resolves.toMatchObject({ name: 'Ada Example' });
    await expect(verify(await signToken({ key: oldKey }), log)).rejects.toMatchObject({ code: 'unauthorised' });
  });
});
