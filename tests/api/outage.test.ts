import mongoose from 'mongoose';
import { DomainError } from '../../api/domain/errors.ts';
import { deadline } from '../../api/middleware/deadline.ts';
import { isDatabaseDown } from '../../api/domain/isDatabaseDown.ts';
import { connectMongo } from '../../api/integrations/mongo.ts';
import { cuttableProxy, type CuttableProxy } from '../support/cuttableProxy.ts';
import { testMongoUri } from '../support/database.ts';
import { idsAll, matrix, type Row } from './authorisation.matrix.ts';
import { signToken } from './testIssuer.ts';
import { call, testServer, type Call } from './testServer.ts';

const ids = idsAll('a'.repeat(24));
// With the patience of production.
const server = testServer({ answerWithinMs: undefined });
const needsData = matrix.filter(({ route, expect: { anonymous } }) => anonymous === 401 || route.includes('/local/'));

describe('while the database is away', () => {
  let wire: CuttableProxy;
  let token: string;
  const ask = (row: Row) =>
    call(server, { ...row.call(ids), method: row.route.split(' ')[0]?.toLowerCase() as Call['method'], token });
  const [me] = matrix.filter(({ route }) => route === 'GET /api/me');

  beforeAll(async () => {
    token = await signToken({ claims: { roles: ['Administrator'] } });
    const direct = new URL(testMongoUri());
    wire = await cuttableProxy(Number(direct.port));
    direct.port = String(wire.port);
    await connectMongo(direct.href, { dbName: `test_outage_${process.pid}` });
  });
  afterAll(async () => {
    wire.mend();
    await untilAnswered(200);
    await mongoose.connection.dropDatabase();
    await mongoose.disconnect();
    await wire.close();
  });

  /** Asks for the profile until the answer is `status`; the driver needs a moment to notice. */
  async function untilAnswered(status: number): Promise<void> {
    if (!me) throw new Error('no such route');
    for (let turn = 0; turn < 100; turn++) {
      if ((await ask(me)).status === status) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`no answer ${status}`);
  }

  it('a call that hangs ends with a sentence in less than three seconds', async () => {
    if (!me) throw new Error('no such route');
    await untilAnswered(200);
    wire.silence();
    const { status, body } = await ask(me).timeout(3000);
    expect([status, body]).toMatchObject([503, { code: 'unavailable', reason: 'tooSlow' }]);
    wire.mend();
    await untilAnswered(200);
  });

  describe('and known to be', () => {
    beforeAll(async () => {
      wire.cut();
      await untilAnswered(503);
      while (mongoose.connection.readyState === 1) await new Promise((done) => setTimeout(done, 50));
    });

    it.each(needsData.map((row) => [row.route, row] as const))(
      '%s answers with a sentence at once',
      async (_route, row) => {
        const { status, body, headers } = await ask(row).timeout(3000);
        expect([status, body]).toMatchObject([503, { code: 'unavailable', reason: 'unavailable' }]);
        expect(headers['retry-after']).toBe('5');
        expect(JSON.stringify(body)).not.toMatch(/Error|at .*\.ts|mongo/i);
      },
    );

    it('the process says that it lives and is not ready', async () => {
      expect((await call(server, { method: 'get', path: '/healthz' })).status).toBe(200);
      expect((await call(server, { method: 'get', path: '/readyz' })).status).toBe(503);
    });

    it('the page and the way to sign in are still there', async () => {
      expect((await call(server, { method: 'get', path: '/find' })).status).toBe(200);
      expect((await call(server, { method: 'get', path: '/api/settings' })).status).toBe(200);
    });
  });
});

describe('what the database says when it is away', () => {
  it('is told from a mistake of ours', () => {
    const named = (name: string) => Object.assign(new Error('x'), { name });
    expect(isDatabaseDown(new mongoose.Error.MongooseServerSelectionError('x'))).toBe(true);
    expect(isDatabaseDown(new mongoose.mongo.MongoNotConnectedError('x'))).toBe(true);
    expect(isDatabaseDown(new mongoose.mongo.MongoNetworkError('x'))).toBe(true);
    expect(isDatabaseDown(new mongoose.mongo.MongoServerError({ errorLabels: ['RetryableWriteError'] }))).toBe(true);
    expect(isDatabaseDown(new mongoose.mongo.MongoServerError({ code: 11000 }))).toBe(false);
    expect(isDatabaseDown(named('ValidationError'))).toBe(false);
    expect(isDatabaseDown('MongoNetworkError')).toBe(false);
  });

  it('is not waited for: a call that hangs ends with a sentence', async () => {
    const hanging = new Promise<never>(() => {});
    await expect(deadline(hanging, 5)).rejects.toEqual(new DomainError('unavailable', 'tooSlow'));
    await expect(deadline(Promise.resolve('view'), 5)).resolves.toBe('view');
  });
});
