import { createTokenVerifier } from '../../api/integrations/tokens.ts';
import { makeSystem } from '../support/context.ts';
import { forgedTokens, tabTokens } from './tabTokens.ts';
import { issuerKeys, nowInSeconds, rules, signToken } from './testIssuer.ts';

const verify = createTokenVerifier(rules, issuerKeys);
const { log } = makeSystem();

describe('a token of the tab', () => {
  it.each(tabTokens.slice(0, 2))('is accepted: %s', async (_name, make) => {
    await expect(verify(await make(), log)).resolves.toMatchObject({ isAdministrator: true, name: 'Ada Example' });
  });

  it.each(tabTokens.slice(2, 13))('is refused: %s', async (_name, make) => {
    await expect(verify(await make(), log)).rejects.toMatchObject({ code: 'unauthorised', reason: 'signInNeeded' });
  });

  it.each(forgedTokens)('is refused: %s', async (_name, make) => {
    await expect(verify(await make(), log)).rejects.toMatchObject({ code: 'unauthorised', reason: 'signInNeeded' });
  });

  it('never makes an administrator by a user name', async () => {
    const [, make] = tabTokens[13] ?? [];
    if (!make) throw new Error('the table has 14 rows');
    await expect(verify(await make(), log)).resolves.toMatchObject({ isAdministrator: false });
  });

  it('may be five minutes off the clock, not more', async () => {
    await expect(verify(await signToken({ claims: { exp: nowInSeconds() - 290 } }), log)).resolves.toBeDefined();
    await expect(verify(await signToken({ claims: { nbf: nowInSeconds() + 290 } }), log)).resolves.toBeDefined();
  });

  it('leaves no trace of itself in the log when it is refused', async () => {
    const lines: string[] = [];
    const info = (data: object, message: string) => void lines.push(JSON.stringify({ ...data, message }));
    const token = await signToken({ claims: { tid: 'ffffffff-ffff-4fff-8fff-ffffffffffff' } });
    await expect(verify(token, { ...log, info })).rejects.toThrow();
    expect(lines).toEqual([JSON.stringify({ why: 'another tenant', message: 'token refused' })]);
  });
});
