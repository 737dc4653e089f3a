import { request as httpRequest } from 'node:http';
import { Message } from '../../api/domain/messages/model.ts';
import { makePerson, testNow } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';
import { signToken } from './testIssuer.ts';
import { localConfig, testServer, type TestServer } from './testServer.ts';

/** Begins an upload and ends it when told to, so that a request is under way for as long as the test wants. */
function slowUpload(port: number, token: string) {
  const outgoing = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/imports?kind=skills&mode=dry-run',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', 'Transfer-Encoding': 'chunked' },
  });
  const answered = new Promise<string>((done, fail) => {
    outgoing.on('error', fail);
    outgoing.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => done(text));
    });
  });
  const begun = new Promise((done) => outgoing.write('skillId,name\n', done));
  return {
    begun,
    end: () => outgoing.end('sql,SQL\n'),
    answered,
  };
}

describe('the server', () => {
  useDatabase();
  let server: TestServer;
  afterEach(() => server.stop());

  it('listens on this machine only when it is local, and starts what delivers and sweeps', async () => {
    server = testServer({ clock: () => testNow });
    const person = await makePerson();
    await Message.insertMany([
      {
        tenantId: person.tenantId,
        personId: person._id,
        kind: 'welcome',
        dedupeKey: 'welcome',
        state: 'queued',
        dueAt: testNow,
        expiresAt: new Date(testNow.getTime() + 1e6),
        createdAt: testNow,
      },
    ]);
    const { port } = await server.listen();
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    // Nobody has added the bot, so the message ends up waiting for that.
    while ((await Message.findOne().orFail()).state === 'queued') await new Promise((done) => setTimeout(done, 20));
    expect((await Message.findOne().orFail()).state).toBe('waiting_for_install');
  }, 20_000);

  it('lets a request that is under way finish when it stops, and takes no new one', async () => {
    server = testServer({ runsJobs: false });
    const { port } = await server.listen();
    const upload = slowUpload(port, await signToken({ claims: { roles: ['Administrator'] } }));
    await upload.begun;
    const stopped = server.stop();
    upload.end();
    const lines = (await upload.answered).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ type: 'report', report: { rows: 1, isAccepted: true } });
    await stopped;
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it('says which port is taken instead of hanging', async () => {
    server = testServer({ runsJobs: false });
    const { port } = await server.listen();
    const second = testServer({ runsJobs: false, config: { ...localConfig, port } });
    await expect(second.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
