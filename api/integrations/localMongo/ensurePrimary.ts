import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';

const notYetInitialized = 94;

interface ReplicaSetConfig {
  version: number;
  members: { _id: number; host: string }[];
}

/**
 * Makes the mongod on `port` the primary of its one-node replica set: a new folder is initiated, a kept one (which still
 * names an earlier run's port) is reconfigured. Safe to repeat.
 */
export async function ensurePrimary(port: number): Promise<void> {
  const host = `127.0.0.1:${port}`;
  const client = await mongoose.mongo.MongoClient.connect(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 10_000,
  });
  const admin = client.db('admin');
  try {
    const config = await admin
      .command({ replSetGetConfig: 1 })
      .then((answer) => answer['config'] as ReplicaSetConfig)
      .catch((error: unknown) => {
        if (error instanceof mongoose.mongo.MongoServerError && error.code === notYetInitialized) return null;
        throw error;
      });
    if (!config) {
      await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } });
    } else if (config.members[0]?.host !== host) {
      const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], _id: 0, host }] };
      await admin.command({ replSetReconfig: moved, force: true });
    }
    for (let tries = 0; tries < 600; tries += 1) {
      const { isWritablePrimary } = await admin.command({ hello: 1 });
      if (isWritablePrimary) return;
      await sleep(50);
    }
    throw new Error('mongod did not become writable within 30 s');
  } finally {
    await client.close();
  }
}
