import mongoose from 'mongoose';

const writes = [
  'insertOne',
  'insertMany',
  'updateOne',
  'updateMany',
  'findOneAndUpdate',
  'bulkWrite',
  'deleteMany',
] as const;
const reads = ['find', 'findOne', 'aggregate', 'countDocuments', 'distinct'] as const;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Runs `act` as a process that dies at its `at`-th write (0: never): before the write reaches the database, and at a commit
 * once before and once right after it. From then on nothing of it gets through, until it has ended. Answers how many such
 * moments there were.
 */
export async function crashAt(at: number, act: () => Promise<unknown>): Promise<number> {
  let seen = 0;
  let isDead = false;
  const die = (): never => {
    isDead = true;
    throw new Error('the process died');
  };
  const count = (): void => {
    if (isDead) die();
    seen += 1;
    if (seen === at) die();
  };
  const collection = mongoose.mongo.Collection.prototype as unknown as Record<string, Method>;
  const session = mongoose.mongo.ClientSession.prototype as unknown as Record<string, Method>;
  const undo = [
    ...writes.map((name) => before(collection, name, count)),
    ...reads.map((name) => before(collection, name, () => void (isDead && die()))),
    around(session, 'commitTransaction', count),
  ];
  try {
    await act();
  } catch (error) {
    if (!isDead) throw error;
  } finally {
    for (const restore of undo) restore();
  }
  return seen;
}

function before(owner: Record<string, Method>, name: string, check: () => void): () => void {
  const original = owner[name];
  if (!original) throw new Error(`the driver has no ${name}`);
  owner[name] = function (...args) {
    check();
    return original.apply(this, args);
  };
  return () => void (owner[name] = original);
}

function around(owner: Record<string, Method>, name: string, check: () => void): () => void {
  const original = owner[name];
  if (!original) throw new Error(`the driver has no ${name}`);
  owner[name] = async function (...args) {
    check();
    const result = await original.apply(this, args);
    check();
    return result;
  };
  return () => void (owner[name] = original);
}
