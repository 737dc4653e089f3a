import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { forgetProfiles } from '../../api/domain/matching/profileIndex.ts';
import { connectMongo, disconnectMongo } from '../../api/integrations/mongo.ts';

/** Gives a test file a database of its own on the run's real mongod, with every imported model's indexes. */
export function useDatabase(): void {
  beforeAll(async () => {
    await connectMongo(testMongoUri(), { dbName: `test_${randomBytes(6).toString('hex')}` });
  });
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectMongo();
  });
}

/** Removes every document, and what the process knows of them, and keeps collections and indexes; for `beforeEach`. */
export async function emptyDatabase(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.collection.deleteMany({});
  forgetProfiles();
}

export function testMongoUri(): string {
  const uri = process.env['TEST_MONGODB_URI'];
  if (!uri) throw new Error('TEST_MONGODB_URI is not set: tests/support/globalSetup.ts did not run');
  return uri;
}
