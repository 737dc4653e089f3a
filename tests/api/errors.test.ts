import express from 'express';
import request from 'supertest';
import { Writable } from 'node:stream';
import { DomainError } from '../../api/domain/errors.ts';
import { createLog } from '../../api/integrations/log.ts';
import { errors } from '../../api/middleware/errors.ts';
import { openRequest } from '../../api/middleware/openRequest.ts';
import { makeSystem } from '../support/context.ts';

/** A door behind which `failure` is thrown, and what it wrote into its log. */
function failingApp(failure: unknown) {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const app = express();
  app.use(openRequest(createLog('debug', sink), (log) => makeSystem({ log })));
  app.get('/thing', () => {
    throw failure;
  });
  app.use(errors);
  return { app, lines };
}

describe('an error', () => {
  it.each([
    ['invalid', 400],
    ['unauthorised', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['too_many', 429],
    ['unavailable', 503],
  ] as const)('of the domain that is %s has status %i', async (code, status) => {
    const { app } = failingApp(new DomainError(code, 'someReason'));
    const response = await request(app).get('/thing');
    expect(response.status).toBe(status);
    expect(response.body).toEqual({ code, reason: 'someReason', reference: expect.any(String) as string });
  });

  it('nobody expected is one plain sentence outside and whole in the log, found by its reference', async () => {
    const secret = Object.assign(new TypeError('cannot read x of undefined'), {
      config: { authorization: 'Bearer abc' },
    });
    const { app, lines } = failingApp(secret);
    const { status, body, text } = await request(app).get('/thing');
    expect([status, body]).toMatchObject([500, { code: 'unavailable', reason: 'unexpected' }]);
    expect(text).not.toMatch(/cannot read|TypeError|\.ts/);
    const logged = lines.find(({ msg }) => msg === 'unexpected error');
    expect(logged).toMatchObject({
      reference: (body as { reference: string }).reference,
      err: {
        name: 'TypeError',
        message: 'cannot read x of undefined',
        stack: expect.stringContaining('errors.test') as string,
      },
    });
    expect(JSON.stringify(lines)).not.toContain('Bearer abc');
  });

  it('that is not even an Error is one too', async () => {
    const { app } = failingApp('just a string');
    expect((await request(app).get('/thing')).body).toMatchObject({ code: 'unavailable', reason: 'unexpected' });
  });
});

describe('the log of requests', () => {
  it('has one line each: method, path, status, time; no query, no header, no body, no forged line', async () => {
    const { app, lines } = failingApp(new DomainError('not_found', 'notFound'));
    await request(app)
      .get('/thing?search=secret-wish')
      .set('Authorization', 'Bearer secret-token')
      .set('User-Agent', 'evil')
      .send('secret-body');
    await request(app).get('/thing%0A{"level":60}');
    const requests = lines.filter(({ msg }) => msg === 'request');
    expect(requests).toHaveLength(2);
    expect(requests[0]).toMatchObject({ method: 'GET', path: '/thing', status: 404, ms: expect.any(Number) as number });
    expect(JSON.stringify(lines)).not.toMatch(/secret|evil/);
    expect(String(requests[1]?.['path'])).not.toContain('\n');
  });
});
