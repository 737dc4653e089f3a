import mongoose from 'mongoose';
import { createIndexes } from '../domain/database.ts';

interface ConnectOptions {
  /** A database other than the one the address names. */
  dbName?: string;
}

/**
 * Connects mongoose and creates what every model declares (collections and indexes, so never inside a transaction).
 * Gives up after 5 s; once connected the driver keeps trying by itself, and a single operation fails after 5 s.
 */
export async function connectMongo(uri: string, options: ConnectOptions = {}): Promise<void> {
  assertGuards();
  await mongoose.connect(uri, {
    serverSelectionTimeoutMS: 5000,
    socketTimeoutMS: 30_000,
    // During an outage operations fail and are answered with a sentence; they don't pile up.
    bufferCommands: false,
    // A person's answer is kept once a majority has it on disk.
    writeConcern: { w: 'majority', journal: true },
    ...(options.dbName ? { dbName: options.dbName } : {}),
  });
  await createIndexes();
}

export async function disconnectMongo(): Promise<void> {
  await mongoose.disconnect();
}

/** For /readyz: does the database answer right now, within two seconds? */
export async function isMongoReady(): Promise<boolean> {
  const database = mongoose.connection.db;
  if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected || !database) return false;
  try {
    await database.command({ ping: 1 }, { timeoutMS: 2000 });
    return true;
  } catch {
    return false;
  }
}

/** These three keep a stray filter from meaning "everything" and an operator from coming in from outside. */
function assertGuards(): void {
  const isGuarded =
    mongoose.get('strictQuery') === 'throw' &&
    mongoose.get('sanitizeFilter') === true &&
    mongoose.get('transactionAsyncLocalStorage') === true;
  if (!isGuarded) throw new Error("mongoose's guards are off: api/domain/database.ts must be loaded before connecting");
}
