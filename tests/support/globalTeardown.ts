import { rm } from 'node:fs/promises';
import mongoose from 'mongoose';

export default async function globalTeardown(): Promise<void> {
  const started = globalThis.pairwiseTestMongo;
  if (!started) return dropKept();
  await started.mongo.stop();
  await rm(started.folder, { recursive: true, force: true });
}

/** On a mongod that is not ours: what this run kept there. */
async function dropKept(): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(process.env['TEST_MONGODB_URI'] ?? '');
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  const ours = databases.filter(({ name }) => name.startsWith(`test_demo_${process.env['TEST_RUN']}_`));
  for (const { name } of ours) await client.db(name).dropDatabase();
  await client.close();
}
