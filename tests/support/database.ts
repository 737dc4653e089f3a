import { retryTransactionsFor } from '../../api/domain/database.ts';
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { forgetInsights } from '../../api/domain/insights/insightIndexOf.ts';
import { forgetProfiles } from '../../api/domain/matching/profileIndex.ts';
import { connectMongo, disconnectMongo } from '../../api/integrations/mongo.ts';

/** Gives a test file a database of its own on the run's real mongod, with every imported model's indexes. */
export function useDatabase(): void {
  beforeAll(async () => {
    // Twenty at once on two busy cores: what is tested is that they come to one end, not when.
    retryTransactionsFor(50_000);
    await connectMongo(testMongoUri(), { dbName: `test_${randomBytes(6).toString('hex')}` });
  });
  afterAll(async () => {
    // Nobody asks for it again, so nobody waits for the journal.
    await nativeDatabase().dropDatabase({ writeConcern: { w: 1 } });
    await disconnectMongo();
  });
}

/** Removes every document, and what the process knows of them, and keeps collections and indexes; for `beforeEach`. */
export async function emptyDatabase(): Promise<void> {
  const filled = await filledCollections();
  await Promise.all(filled.map((name) => nativeDatabase().collection(name).deleteMany({})));
  forgetProfiles();
  forgetInsights();
}

/** Asked for all collections at once: most are empty, and deleting nothing takes as long as deleting something. */
async function filledCollections(): Promise<string[]> {
  const [first, ...others] = collectionNames();
  if (first === undefined) return [];
  const nameIfFilled = (name: string) => [{ $limit: 1 }, { $project: { _id: 0, name: { $literal: name } } }];
  const unions = others.map((coll) => ({ $unionWith: { coll, pipeline: nameIfFilled(coll) } }));
  const found = nativeDatabase()
    .collection(first)
    .aggregate<{ name: string }>([...nameIfFilled(first), ...unions]);
  return (await found.toArray()).map(({ name }) => name);
}

/** The database past mongoose: no schema, no session, no guard. */
export function nativeDatabase(): mongoose.mongo.Db {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  return db;
}

export const collectionNames = (): string[] => Object.values(mongoose.models).map(({ collection }) => collection.name);

export function testMongoUri(): string {
  const uri = process.env['TEST_MONGODB_URI'];
  if (!uri) throw new Error('TEST_MONGODB_URI is not set: tests/support/globalSetup.ts did not run');
  return uri;
}
