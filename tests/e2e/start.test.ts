import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../api/integrations/freePort.ts';
import { apiAs } from '../support/apiAs.ts';
import { killApplications, runApplication, startApplication } from '../support/application.ts';
import { descendantsOf, survivors } from '../support/processes.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-start-'));
});
afterEach(async () => {
  killApplications();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

const status = async (address: string) => (await fetch(address)).status;

it('starts with one command: app, database, demo company and chat, and keeps everything over Ctrl-C', async () => {
  const first = await startApplication(folder);
  expect(first.output()).toContain('Loading the demo company');
  expect(first.output()).toContain(first.origin.replace('127.0.0.1', 'localhost'));
  expect(first.output()).toContain(first.chatOrigin.replace('127.0.0.1', 'localhost'));
  expect(await status(`${first.origin}/readyz`)).toBe(200);
  expect(await (await fetch(first.origin)).text()).toContain('id="root"');
  expect(await status(`${first.chatOrigin}/_debug/ping`)).toBe(200);

  const jae = await apiAs(first.origin, 'Jae Pak');
  expect((await jae.send('PATCH', '/api/me/profile', { bio: 'Kept over a restart.' })).status).toBe(200);
  const processes = descendantsOf(first.pid);
  expect(processes.length).toBeGreaterThanOrEqual(2);
  expect(await first.stop('SIGINT')).toBe(0);
  expect(await survivors(processes)).toEqual([]);

  const second = await startApplication(folder);
  expect(second.output()).not.toContain('Loading the demo company');
  const again = await apiAs(second.origin, 'Jae Pak');
  expect((await again.get('/api/me')).body).toMatchObject({ bio: 'Kept over a restart.' });
  expect(await second.stop('SIGTERM')).toBe(0);
});

it('leaves nothing running when it is killed, and starts again on the same data', async () => {
  const first = await startApplication(folder);
  const processes = descendantsOf(first.pid);
  await first.stop('SIGKILL');
  const second = await startApplication(folder);
  expect(await survivors(processes)).toEqual([]);
  expect(second.output()).not.toContain('Loading the demo company');
  await second.stop();
});

it('is reachable from this machine only', async () => {
  const app = await startApplication(folder);
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
  for (const origin of outside ? [app.origin, app.chatOrigin] : []) {
    await expect(fetch(origin.replace('127.0.0.1', outside ?? ''))).rejects.toThrow();
  }
  for (const origin of [app.origin, app.chatOrigin])
    expect(await status(`${origin}/${origin === app.origin ? 'healthz' : ''}`)).toBe(200);
  await app.stop();
});

it('says in a sentence that the port is in use, and leaves nothing running', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const { code, output } = await runApplication({ DATA_FOLDER: folder, PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`);
  expect(output).not.toContain('    at ');
});

it('says in a sentence that another one is running on the same data', async () => {
  const first = await startApplication(folder);
  const { code, output } = await runApplication({ DATA_FOLDER: folder, PORT: String(await freePort()) });
  expect(code).toBe(1);
  expect(output).toContain('Another Pairwise is already running on the data in');
  expect(output).not.toContain('    at ');
  expect(await status(`${first.origin}/readyz`)).toBe(200);
  await first.stop();
});

it('does not start in production without its settings, and names them', async () => {
  const { code, output } = await runApplication({ NODE_ENV: 'production', DATA_FOLDER: folder });
  expect(code).toBe(1);
  for (const name of ['MONGODB_URI', 'TENANT_ID', 'CLIENT_ID', 'BOT_ID', 'PUBLIC_ORIGIN'])
    expect(output).toContain(name);
  expect(output).not.toContain('    at ');
});

it('says in a sentence that the database it was given does not answer', async () => {
  const { code, output } = await runApplication({
    DATA_FOLDER: folder,
    MONGODB_URI: `mongodb://somebody:secret@127.0.0.1:${await freePort()}/pairwise`,
  });
  expect(code).toBe(1);
  expect(output).toContain("The MongoDB that MONGODB_URI names can't be used");
  expect(output).not.toMatch(/secret|    at /);
});
