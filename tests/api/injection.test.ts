import { emptyDatabase, useDatabase } from '../support/database.ts';
import { idsAll, matrix, type Row } from './authorisation.matrix.ts';
import { makeCast } from './cast.ts';
import { bodyPayloads, poisoned, poisonedIds, poisonedQueries } from './injections.ts';
import { commandsDuring, startProfiler } from './profiler.ts';
import { call, testServer, type Call } from './testServer.ts';

const server = testServer();
const ids = idsAll('a'.repeat(24));
const queryNames = (row: Row): string[] => Object.keys(row.call(ids).query ?? {});
const withJson = matrix.filter((row) => row.call(ids).body !== undefined);
const withQuery = matrix.filter((row) => row.route.includes('/api/') && queryNames(row).length > 0);
const withId = matrix.filter(({ route }) => route.includes('/:id'));
const api = matrix.filter(({ route }) => route.includes(' /api/') && !route.includes('/imports'));

/** Names of model fields that no contract knows. */
const foreignFields = [
  'tenantId',
  '_id',
  'state',
  'askerId',
  'members',
  'mentorId',
  'openKey',
  'version',
  'acceptedAt',
  'roles',
  'isAdministrator',
  'objectId',
  'mail',
  'freePlaces',
  'confirmedAt',
  'changeSeq',
  'createdAt',
  'conversation',
  '__proto__',
  'constructor',
  '$set',
];

describe('what does not fit its contract', () => {
  useDatabase();
  let token: string | undefined;
  beforeAll(async () => {
    await emptyDatabase();
    token = await (await makeCast()).tokenOf('administrator');
    await startProfiler();
  });

  /** Makes every call and says which were not refused, and what reached the database. */
  async function refusals(row: Row, calls: Partial<Call>[]) {
    const letIn: string[] = [];
    const reached = await commandsDuring(async () => {
      for (const poisonedCall of calls) {
        const method = (row.route.split(' ')[0] ?? '').toLowerCase() as Call['method'];
        const { status, body } = await call(server, { ...row.call(ids), ...poisonedCall, method, token });
        const isPlain =
          Object.keys(body as object)
            .toSorted()
            .join() === 'code,reason,reference';
        if (status !== 400 || !isPlain) letIn.push(`${status} ${JSON.stringify(poisonedCall)}`);
      }
    });
    return { letIn, reached, tried: calls.length };
  }
  const nothing = { letIn: [], reached: [] };

  it.each(withJson.map((row) => [row.route, row] as const))('%s refuses operators in its body', async (_route, row) => {
    const calls = bodyPayloads.flatMap((payload) => poisoned(row.call(ids).body, payload).map((body) => ({ body })));
    expect(calls.length).toBeGreaterThanOrEqual(25);
    expect(await refusals(row, calls)).toEqual({ ...nothing, tried: calls.length });
  });

  it.each(withQuery.map((row) => [row.route, row] as const))(
    '%s refuses operators in its query',
    async (_route, row) => {
      const calls = queryNames(row).flatMap((name) => poisonedQueries(name).map((query) => ({ query })));
      expect(await refusals(row, calls)).toEqual({ ...nothing, tried: calls.length });
    },
  );

  it.each(withId.map((row) => [row.route, row] as const))('%s refuses what is no id', async (_route, row) => {
    const calls = poisonedIds.map((id) => ({ path: row.call(idsAll(id)).path }));
    expect(await refusals(row, calls)).toEqual({ ...nothing, tried: 25 });
  });

  it.each(withJson.map((row) => [row.route, row] as const))(
    '%s takes no field beyond its contract',
    async (_route, row) => {
      const good = JSON.stringify(row.call(ids).body);
      const calls = foreignFields
        .filter(
          (field) => !(field in (row.call(ids).body as object)) || field === 'constructor' || field === '__proto__',
        )
        .map((field) => ({ body: `{${JSON.stringify(field)}:"x",${good.slice(1)}` }));
      expect(await refusals(row, calls)).toEqual({ ...nothing, tried: calls.length });
    },
  );

  it.each(api.map((row) => [row.route, row] as const))(
    '%s takes no query and no body it does not know',
    async (_route, row) => {
      const { query = {}, body = {} } = row.call(ids);
      const calls = [{ query: { ...(query as object), extra: 'x' } }, { body: { ...(body as object), extra: 'x' } }];
      expect(await refusals(row, calls)).toEqual({ ...nothing, tried: 2 });
    },
  );

  it('is refused in words when it is not JSON at all', async () => {
    const post = { method: 'post', path: '/api/skills', token } as const;
    const tries: [Partial<Call>, number, string][] = [
      [{ raw: { type: 'text/plain', text: 'name=Weaving' } }, 400, 'notJson'],
      [{ raw: { type: 'application/x-www-form-urlencoded', text: 'name=Weaving' } }, 400, 'notJson'],
      [{ raw: { type: 'application/json', text: '{"name":' } }, 400, 'notJson'],
      [{ raw: { type: 'application/json', text: '"Weaving"' } }, 400, 'notJson'],
      [{ raw: { type: 'application/json', text: '["Weaving"]' } }, 400, 'invalidInput'],
      [{ raw: { type: 'application/json; charset=klingon', text: '{}' } }, 400, 'notJson'],
      [{ raw: { type: 'application/json', text: JSON.stringify({ name: 'x'.repeat(110_000) }) } }, 413, 'tooLarge'],
      [{}, 400, 'invalidInput'],
    ];
    for (const [input, status, reason] of tries) {
      const response = await call(server, { ...post, ...input });
      expect([response.status, response.body]).toEqual([
        status,
        { code: 'invalid', reason, reference: expect.stringMatching(/^[0-9a-f]{10}$/) as string },
      ]);
    }
  });

  it('is told from words: an operator typed as text is text', async () => {
    const { status } = await call(server, {
      method: 'get',
      path: '/api/skills',
      query: { search: '{"$ne":null}' },
      token,
    });
    expect(status).toBe(200);
  });
});
