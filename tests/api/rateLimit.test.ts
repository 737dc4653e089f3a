import { randomUUID } from 'node:crypto';
import { useDatabase } from '../support/database.ts';
import { signToken } from './testIssuer.ts';
import { call, testServer, type Call } from './testServer.ts';

const statuses = (answers: { status: number }[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('the limits', () => {
  useDatabase();
  const person = () => signToken({ claims: { oid: randomUUID() } });
  // A change that is refused for its content counts as well, and leaves nothing behind.
  const write: Call = { method: 'post', path: '/api/skills', body: { name: 'x' } };

  it('let exactly 30 of 200 writes at once through', async () => {
    const server = testServer({ limits: {} });
    const token = await person();
    const answers = await Promise.all(times(200, () => call(server, { ...write, token })));
    expect(statuses(answers)).toEqual({ 400: 30, 429: 170 });
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'too_many', reason: 'tooFast' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused?.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it.each([
    ['reads', 120, { method: 'get', path: '/api/me', query: 'wrong=1' }],
    ['searches', 30, { method: 'get', path: '/api/skills', query: 'wrong=1' }],
    ['looking for insights', 120, { method: 'get', path: '/api/insights', query: 'wrong=1' }],
    ['files with all insights', 5, { method: 'get', path: '/api/insights/export', query: 'wrong=1' }],
    ['questions about a pair', 20, { method: 'get', path: `/api/rounds/${'f'.repeat(24)}/why-not`, query: 'wrong=1' }],
    ['imports', 20, { method: 'post', path: '/api/imports' }],
  ] as const)('count %s on their own: %i', async (_name, most, request) => {
    const server = testServer({ limits: {} });
    const token = await person();
    const answers = await Promise.all(times(most + 10, () => call(server, { ...request, token })));
    expect(statuses(answers)).toEqual({ 400: most, 429: 10 });
    expect((await call(server, { ...write, token })).status).toBe(400);
  });

  it('count by person, so that a company behind one address is not one bucket', async () => {
    const server = testServer({ limits: { writes: 1 } });
    const [one, two] = [await person(), await person()];
    const answers = [];
    for (const token of [one, one, two]) answers.push((await call(server, { ...write, token })).status);
    expect(answers).toEqual([400, 429, 400]);
  });

  it('count by address only where nobody has signed in', async () => {
    const server = testServer({ limits: { anonymous: 2 } });
    const answers = [];
    for (let turn = 0; turn < 3; turn++) {
      answers.push((await call(server, { method: 'get', path: '/api/settings' })).status);
    }
    expect(answers).toEqual([200, 200, 429]);
    expect((await call(server, { method: 'get', path: '/healthz' })).status).toBe(200);
    expect((await call(server, { method: 'get', path: '/' })).status).toBe(200);
  });

  it('believe no address that a caller writes into a header', async () => {
    const server = testServer({ limits: { anonymous: 1 } });
    const answers = [];
    for (const address of ['10.0.0.1', '10.0.0.2']) {
      const { status } = await call(server, { method: 'get', path: '/api/settings' }).set('X-Forwarded-For', address);
      answers.push(status);
    }
    expect(answers).toEqual([200, 429]);
  });
});
