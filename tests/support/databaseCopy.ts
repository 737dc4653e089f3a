import mongoose from 'mongoose';

type Row = mongoose.mongo.BSON.Document;

/** Every document of the database as it is now, to be put back as often as needed, past the application. */
export async function copyDatabase(): Promise<() => Promise<void>> {
  const copies: [name: string, rows: Row[]][] = [];
  for (const { collection } of Object.values(mongoose.models))
    copies.push([collection.name, await native(collection.name).find().toArray()]);
  return async () => {
    for (const [name, rows] of copies) {
      await native(name).deleteMany({});
      if (rows.length > 0) await native(name).insertMany(rows);
    }
  };
}

function native(name: string): mongoose.mongo.Collection {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  return db.collection(name);
}
