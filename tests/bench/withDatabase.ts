import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { findMongod } from '../../api/integrations/localMongo/findMongod.ts';
import { startLocalMongo } from '../../api/integrations/localMongo/startLocalMongo.ts';
import { connectMongo, disconnectMongo } from '../../api/integrations/mongo.ts';

/** Runs a bench on a real mongod of its own, empty and connected, in a folder that is removed afterwards. */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  const mongod = await findMongod({
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    cacheFolder: '.cache',
    print: console.error,
  });
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-bench-'));
  const mongo = await startLocalMongo(mongod, folder);
  try {
    await connectMongo(mongo.uri);
    return await run();
  } finally {
    await disconnectMongo();
    await mongo.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes every document, keeps collections and indexes. */
export async function emptyAll(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.collection.deleteMany({});
}
