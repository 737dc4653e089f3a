import { Person } from '../../api/domain/people/model.ts';
import { makePerson, tenantId } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { forgedTokens, tabTokens } from './tabTokens.ts';
import { signToken } from './testIssuer.ts';
import { call, localConfig, productionConfig, testServer } from './testServer.ts';
import { commandsDuring, startProfiler } from './profiler.ts';

/** A door only administrators pass, so that a token proves who, and what they may. */
const importFile = {
  method: 'post',
  path: '/api/imports',
  query: { kind: 'skills', mode: 'dry-run' },
  raw: { type: 'text/csv', text: 'id,name\n' },
} as const;

useDatabase();

describe('who is calling', () => {
  beforeAll(startProfiler);
  beforeEach(emptyDatabase);
  const server = testServer();

  it('passes with exactly the first two of fourteen tokens', async () => {
    const passed: string[] = [];
    for (const [name, make] of tabTokens) {
      const { status } = await call(server, { ...importFile, token: await make() });
      if (status === 200) passed.push(name);
      else expect([name, status]).toEqual([name, name.includes('user name') ? 403 : 401]);
    }
    expect(tabTokens).toHaveLength(14);
    expect(passed).toEqual(['a v2 access token', 'a v1 access token']);
  });

  it('reaches neither a handler nor the database with any other', async () => {
    const reached = await commandsDuring(async () => {
      for (const [, make] of [...tabTokens.slice(2), ...forgedTokens]) {
        await call(server, { ...importFile, token: await make() });
      }
    });
    expect(reached).toEqual([]);
    expect(await Person.countDocuments()).toBe(0);
  });

  it.each([
    ['nothing', undefined],
    ['another scheme', 'Basic YWRhOmFkYQ=='],
    ['a scheme without a token', 'Bearer '],
    ['two tokens', 'Bearer a b'],
    ['a cookie’s value', 'token=abc'],
  ])('is asked to sign in when the header holds %s', async (_name, authorization) => {
    const me = call(server, { method: 'get', path: '/api/me' });
    const { status, body, headers } = await (authorization ? me.set('Authorization', authorization) : me);
    expect([status, body]).toMatchObject([401, { code: 'unauthorised', reason: 'signInNeeded' }]);
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  it('is an empty new person when a token has the user name of an unclaimed administrator', async () => {
    const mail = 'jean0@adventure-works.com';
    const imported = await makePerson({ mail, name: 'Jean Trenary', bio: 'Runs IT', objectId: undefined });
    const token = await signToken({
      claims: { preferred_username: mail, upn: mail, email: mail, unique_name: mail, name: 'Jean Trenary' },
    });
    const { status, body } = await call(server, { method: 'get', path: '/api/me', token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ mail: '', bio: '', isAdministrator: false, isConfirmed: false, teaches: [] });
    expect((body as { person: { id: string } }).person.id).not.toBe(imported.id);
    expect((await Person.findById(imported.id).orFail()).objectId).toBeUndefined();
    expect((await call(server, { ...importFile, token })).status).toBe(403);
  });

  it('is the same person whatever the token calls them, one person at a time or twenty requests at once', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, n) => signToken({ claims: { name: `Ada ${n}`, preferred_username: `${n}@x.y` } })),
    );
    const answers = await Promise.all(tokens.map((token) => call(server, { method: 'get', path: '/api/me', token })));
    const ids = answers.map(({ body }) => (body as { person: { id: string } }).person.id);
    expect(new Set(ids).size).toBe(1);
    expect(await Person.countDocuments({ tenantId })).toBe(1);
  });
});

describe('signing in as a demo person', () => {
  it('has no door when Entra ID is set up', async () => {
    const server = testServer({ config: productionConfig });
    for (const path of ['/api/local/people', '/api/local/sign-in']) {
      expect((await call(server, { method: 'get', path })).status).toBe(401);
      const { status, body } = await call(server, { method: 'get', path, token: await signToken() });
      expect([path, status, body]).toMatchObject([path, 404, { code: 'not_found' }]);
    }
  });

  it('can not start in production', () => {
    expect(() => testServer({ config: { ...localConfig, isProduction: true } })).toThrow('cannot start in production');
  });
});
