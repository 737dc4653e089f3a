import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';
import { readMongodPlaces, type Config } from '../config.ts';
import { connectMongo } from './mongo.ts';

interface OpenOptions {
  print: (line: string) => void;
  /** A command beside a running application works on that one's database instead of starting its own. */
  mayJoin?: boolean;
}

export interface OpenedDatabase {
  /** Ends the mongod that was started for this, if one was. */
  stopServer: () => Promise<void>;
}

const nothingToStop: OpenedDatabase = { stopServer: async () => undefined };

/** Connects to the database the settings name; where they name none, a real mongod is started for it first. */
export async function openDatabase(config: Config, { print, mayJoin = false }: OpenOptions): Promise<OpenedDatabase> {
  if (config.mongodbUri) {
    await connectMongo(config.mongodbUri).catch(explain);
    return nothingToStop;
  }
  const addressFile = join(config.dataFolder, 'mongodb.address');
  const running = mayJoin ? await findRunning(addressFile) : null;
  if (running) {
    await connectMongo(running);
    return nothingToStop;
  }
  // Loaded only here: what starts a mongod is no part of production.
  const { findMongod } = await import('./localMongo/findMongod.ts');
  const { startLocalMongo } = await import('./localMongo/startLocalMongo.ts');
  const mongod = await findMongod({ ...readMongodPlaces(), cacheFolder: '.cache', print });
  const server = await startLocalMongo(mongod, config.dataFolder);
  const stopServer = async () => {
    await rm(addressFile, { force: true });
    await server.stop();
  };
  try {
    await writeFile(addressFile, server.uri);
    await connectMongo(server.uri);
  } catch (error) {
    await stopServer();
    throw error;
  }
  return { stopServer };
}

/** The address an application left here, if something still listens there: a killed one leaves it behind. */
async function findRunning(addressFile: string): Promise<string | null> {
  const uri = await readFile(addressFile, 'utf8').catch(() => null);
  if (!uri) return null;
  const { hostname, port } = new URL(uri);
  const isListening = await new Promise<boolean>((resolve) => {
    const socket = connect(Number(port), hostname, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  return isListening ? uri : null;
}

/** The driver's reasons name hosts, never the password of the address. */
function explain(error: unknown): never {
  const isAnswer = error instanceof Error && /ServerSelection|Parse|Authentication|MongoServerError/.test(error.name);
  if (!isAnswer) throw error;
  throw new CannotStart(`The MongoDB that MONGODB_URI names can't be used: ${error.message}`, { cause: error });
}
