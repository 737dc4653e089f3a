import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { readConfig } from '../../../api/config.ts';
import { freePort } from '../../../api/integrations/freePort.ts';
import { disconnectMongo, isMongoReady } from '../../../api/integrations/mongo.ts';
import { openDatabase, type OpenedDatabase } from '../../../api/integrations/openDatabase.ts';

let folder = '';
const opened: OpenedDatabase[] = [];

async function open(options: { mayJoin?: boolean } = {}): Promise<number> {
  opened.push(await openDatabase(readConfig({ DATA_FOLDER: folder }), { print: () => undefined, ...options }));
  const { port } = mongoose.connection;
  await disconnectMongo();
  return port;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-open-'));
});
afterEach(async () => {
  await disconnectMongo();
  for (const { stopServer } of opened.splice(0).toReversed()) await stopServer();
  await rm(folder, { recursive: true, force: true });
});

describe('opening the database without MONGODB_URI', () => {
  it('lets a command join the running application, whose database stays when the command ends', async () => {
    const port = await open();
    expect(await open({ mayJoin: true })).toBe(port);
    await opened.pop()?.stopServer();
    expect(await open({ mayJoin: true })).toBe(port);
  });

  it('starts its own when a killed application left its address behind', async () => {
    const gone = await freePort();
    await writeFile(join(folder, 'mongodb.address'), `mongodb://127.0.0.1:${gone}/pairwise?directConnection=true`);
    const port = await open({ mayJoin: true });
    expect(port).not.toBe(gone);
    expect(await readFile(join(folder, 'mongodb.address'), 'utf8')).toContain(`:${port}/`);
  });

  it('leaves no address behind when it is stopped', async () => {
    await open();
    await opened.pop()?.stopServer();
    await expect(readFile(join(folder, 'mongodb.address'))).rejects.toThrow('ENOENT');
  });

  it('is not ready before it is open, nor after', async () => {
    expect(await isMongoReady()).toBe(false);
    opened.push(await openDatabase(readConfig({ DATA_FOLDER: folder }), { print: () => undefined }));
    expect(await isMongoReady()).toBe(true);
    await disconnectMongo();
    expect(await isMongoReady()).toBe(false);
  });
});
