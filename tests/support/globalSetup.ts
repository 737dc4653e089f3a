import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMongod } from '../../api/integrations/localMongo/findMongod.ts';
import { startLocalMongo, type LocalMongo } from '../../api/integrations/localMongo/startLocalMongo.ts';
import { isAlive } from './processes.ts';

export interface TestMongo {
  mongo: LocalMongo;
  folder: string;
}

declare global {
  var pairwiseTestMongo: TestMongo | undefined;
}

/** One real mongod for the whole run, in a folder of its own that the teardown removes. */
export default async function globalSetup(): Promise<void> {
  process.env['TEST_RUN'] = randomBytes(4).toString('hex');
  if (process.env['TEST_MONGODB_URI']) return;
  const mongod = await findMongod({
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    cacheFolder: '.cache',
    print: console.log,
  });
  const folder = await mkdtemp(join(await fastestFolder(), `${prefix}${process.pid}-`));
  const mongo = await startLocalMongo(mongod, folder);
  globalThis.pairwiseTestMongo = { mongo, folder };
  process.env['TEST_MONGODB_URI'] = mongo.uri;
}

const prefix = 'pairwise-test-';
const inMemory = '/dev/shm';
/** A run writes less than half of it. */
const enoughBytes = 2 * 1024 ** 3;

/** Every file makes its own database with all indexes, hundreds of small files: in memory, where there is plenty of it. */
async function fastestFolder(): Promise<string> {
  await removeLeftovers();
  const memory = await statfs(inMemory).catch(() => null);
  const isRoomy = memory !== null && memory.bavail * memory.bsize > enoughBytes && freemem() > 2 * enoughBytes;
  return isRoomy ? inMemory : tmpdir();
}

/** A run that was killed removed nothing, and memory does not empty itself. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(inMemory).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (pid > 0 && !isAlive(pid)) await rm(join(inMemory, name), { recursive: true, force: true });
  }
}
