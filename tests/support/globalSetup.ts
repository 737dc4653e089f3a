import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMongod } from '../../api/integrations/localMongo/findMongod.ts';
import { startLocalMongo, type LocalMongo } from '../../api/integrations/localMongo/startLocalMongo.ts';

export interface TestMongo {
  mongo: LocalMongo;
  folder: string;
}

declare global {
  var pairwiseTestMongo: TestMongo | undefined;
}

/** One real mongod for the whole run, in a folder of its own that the teardown removes. */
export default async function globalSetup(): Promise<void> {
  if (process.env['TEST_MONGODB_URI']) return;
  const mongod = await findMongod({
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    cacheFolder: '.cache',
    print: console.log,
  });
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-test-'));
  const mongo = await startLocalMongo(mongod, folder);
  globalThis.pairwiseTestMongo = { mongo, folder };
  process.env['TEST_MONGODB_URI'] = mongo.uri;
}
