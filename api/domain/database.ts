import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose, { type Connection, type SchemaOptions } from 'mongoose';
import { DomainError } from './errors.ts';

// An unknown filter key must never widen a query to "everything", and no operator comes in from outside:
// our own operators are wrapped in `trusted`. Operations inside `inTransaction` join by themselves.
mongoose.set('strictQuery', 'throw');
mongoose.set('sanitizeFilter', true);
mongoose.set('transactionAsyncLocalStorage', true);
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** Every schema's options: unknown fields are an error, `version` is our own. */
export const schemaOptions = {
  strict: 'throw',
  versionKey: false,
  minimize: false,
} as const satisfies SchemaOptions;

/** Marks a filter's operators as ours. Only values parsed by a contract or read from the database go in. */
export const trusted = <const T extends object>(filter: T): T => mongoose.trusted(filter);

const inside = new AsyncLocalStorage<true>();
/** The driver would go on for two minutes, long after whoever waits for the answer has been told to try again. */
let mostRetryMs = 5000;

/** For machines on which the same work takes many times as long: nobody waits there for an answer. */
export function retryTransactionsFor(ms: number): void {
  mostRetryMs = ms;
}

/**
 * Runs `change` as one transaction on the default connection: state, messages and audit are written together or not at
 * all. Called inside itself it joins. `change` may run many times, so it has no side effect but its writes, awaits them
 * one after the other, and lets a duplicate key leave it. No run starts later than
 * `retryForMs` after the first: `unavailable`.
 */
export async function inTransaction<T>(change: () => Promise<T>, { retryForMs = mostRetryMs } = {}): Promise<T> {
  if (inside.getStore()) return change();
  const connection: Connection = mongoose.connection;
  const started = performance.now();
  let result: T | undefined;
  await connection.transaction(async () => {
    if (performance.now() - started > retryForMs) throw new DomainError('unavailable', 'unavailable');
    return inside.run(true, async () => (result = await change()));
  });
  return result as T;
}

/** E11000: a unique index said no. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11000;
}

/**
 * Creates every model's collection and indexes; called once at start, never inside a transaction. All indexes of a
 * collection are one command: mongoose would send one for each.
 */
export async function createIndexes(): Promise<void> {
  for (const model of Object.values(mongoose.models)) {
    await model.createCollection();
    const indexes = model.schema.indexes().map(([key, options]) => ({ ...options, key }));
    if (indexes.length > 0) await model.collection.createIndexes(indexes as mongoose.mongo.IndexDescription[]);
  }
}
