import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { CannotStart } from '../../../api/cannotStart.ts';
import { findMongod } from '../../../api/integrations/localMongo/findMongod.ts';
import type { Mongod } from '../../../api/integrations/localMongo/inspectMongod.ts';
import { startLocalMongo, type LocalMongo } from '../../../api/integrations/localMongo/startLocalMongo.ts';

let folder = '';
let mongod: Mongod;
const started: LocalMongo[] = [];

const places = { searchPath: process.env['PATH'] ?? '', cacheFolder: '.cache', print: () => undefined };

async function start(): Promise<LocalMongo> {
  const mongo = await startLocalMongo(mongod, folder);
  started.push(mongo);
  return mongo;
}

async function withClient<T>(mongo: LocalMongo, use: (db: mongoose.mongo.Db) => Promise<T>): Promise<T> {
  const client = await mongoose.mongo.MongoClient.connect(mongo.uri);
  try {
    return await use(client.db());
  } finally {
    await client.close();
  }
}

const count = (mongo: LocalMongo) => withClient(mongo, (db) => db.collection('kept').countDocuments());

beforeAll(async () => {
  mongod = await findMongod({ ...places, systemBinary: process.env['MONGOMS_SYSTEM_BINARY'] });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-mongo-'));
});
afterEach(async () => {
  for (const mongo of started.splice(0)) await mongo.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a local mongod', () => {
  it('is a replica set with transactions, and a second start on another port finds the data', async () => {
    const first = await start();
    await withClient(first, async (db) => {
      await db.client.withSession((session) =>
        session.withTransaction(() => db.collection('kept').insertOne({ once: true }, { session })),
      );
    });
    await first.stop();
    const second = await start();
    expect(second.uri).not.toBe(first.uri);
    expect(await count(second)).toBe(1);
    const config = await withClient(second, (db) => db.admin().command({ replSetGetConfig: 1 }));
    expect(new URL(second.uri).host).toBe(config['config'].members[0].host);
  });

  it('keeps the data in a folder named after its release', async () => {
    await start();
    expect(await readdir(folder)).toEqual([`mongodb-${mongod.version.split('.').slice(0, 2).join('.')}`]);
  });

  it('refuses a second process on the same data with a sentence', async () => {
    await start();
    const second = startLocalMongo(mongod, folder);
    await expect(second).rejects.toThrow(CannotStart);
    await expect(second).rejects.toThrow(/Another Pairwise is already running on the data in .*DATA_FOLDER/);
  });

  it('comes back by itself on the same port with the same data when something kills it', async () => {
    const mongo = await start();
    const before = mongo.pid();
    await withClient(mongo, (db) =>
      db.collection('kept').insertOne({ once: true }, { writeConcern: { w: 'majority', j: true } }),
    );
    process.kill(before, 'SIGKILL');
    while (mongo.pid() === before) await sleep(50);
    expect(await count(mongo)).toBe(1);
  });

  it('is gone after stop', async () => {
    const mongo = await start();
    const pid = mongo.pid();
    await mongo.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

describe('finding a mongod', () => {
  const script = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return path;
  };

  it('takes the one that is named', async () => {
    const systemBinary = await script('named', 'echo "db version v7.0.2"');
    expect(await findMongod({ ...places, systemBinary })).toEqual({ path: systemBinary, version: '7.0.2' });
  });

  it('does not quietly take another one when the named one is too old', async () => {
    const systemBinary = await script('named', 'echo "db version v5.0.9"');
    await expect(findMongod({ ...places, systemBinary })).rejects.toThrow(/names no mongod of version 6.0 or later/);
  });

  it('takes the one on PATH before the one it kept', async () => {
    const path = await script('mongod', 'echo "db version v8.0.1"');
    expect(await findMongod({ ...places, searchPath: `/nowhere:${folder}` })).toEqual({ path, version: '8.0.1' });
  });

  it('passes over one on PATH that is too old', async () => {
    await script('mongod', 'echo "db version v4.4.0"');
    const found = await findMongod({ ...places, searchPath: folder });
    expect(found.path).not.toBe(join(folder, 'mongod'));
  });

  it('names the library that is missing', async () => {
    const systemBinary = await script(
      'named',
      'echo "mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file" >&2; exit 127',
    );
    await expect(findMongod({ ...places, systemBinary })).rejects.toThrow(/needs the system library libcurl\.so\.4/);
  });
});
