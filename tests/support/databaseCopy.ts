import mongoose from 'mongoose';
import { collectionNames, emptyDatabase, nativeDatabase } from './database.ts';

type Row = mongoose.mongo.BSON.Document;
type Copy = [name: string, rows: Row[]][];

/** Every document of the database as it is now, to be put back as often as needed, past the application. */
export async function copyDatabase(): Promise<() => Promise<void>> {
  const copy = await readAll();
  return () => putBack(copy);
}

/** Fills the database as `make` does; where that was done before and kept under `name`, by copying it from there. */
export async function copyOrMake(name: string, make: () => Promise<void>): Promise<void> {
  const kept = mongoose.connection.getClient().db(name);
  const isWhole = kept.collection('isWhole');
  if (await isWhole.findOne()) return putBack(await readAll(kept));
  await kept.dropDatabase();
  await make();
  for (const [collection, rows] of await readAll()) {
    if (rows.length > 0) await kept.collection(collection).insertMany(rows);
  }
  await isWhole.insertOne({});
}

function readAll(from = nativeDatabase()): Promise<Copy> {
  const read = async (name: string): Promise<Copy[number]> => [name, await from.collection(name).find().toArray()];
  return Promise.all(collectionNames().map(read));
}

async function putBack(copy: Copy): Promise<void> {
  await emptyDatabase();
  const filled = copy.filter(([, rows]) => rows.length > 0);
  await Promise.all(filled.map(([name, rows]) => nativeDatabase().collection(name).insertMany(rows)));
}
