import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../../cannotStart.ts';
import { freePort } from '../freePort.ts';
import { ensurePrimary } from './ensurePrimary.ts';
import type { Mongod } from './inspectMongod.ts';
import { spawnMongod, type RunningMongod } from './spawnMongod.ts';

export interface LocalMongo {
  /** Names the database `pairwise`. */
  uri: string;
  /** The process of now: a mongod that was killed comes back as another one. */
  pid: () => number;
  stop: () => Promise<void>;
}

/**
 * Starts a real mongod as a child process on a free port of 127.0.0.1, with its data kept in `folder` (one folder a
 * release: data of different MongoDB releases don't mix). It ends with this process, even by kill -9; if something else
 * ends it, it comes back on the same port and data, and the driver finds it again by itself.
 */
export async function startLocalMongo(mongod: Mongod, folder: string): Promise<LocalMongo> {
  const release = mongod.version.split('.').slice(0, 2).join('.');
  const dbPath = join(folder, `mongodb-${release}`);
  await mkdir(dbPath, { recursive: true });
  let isStopping = false;
  let running = await spawnWhenFree(mongod, dbPath, await freePort());
  const { port } = running;

  const keepRunning = async (process: RunningMongod): Promise<void> => {
    await process.exited;
    if (isStopping) return;
    await sleep(300);
    running = await spawnWhenFree(mongod, dbPath, port);
    if (isStopping) return running.stop();
    return keepRunning(running);
  };
  const stop = async () => {
    isStopping = true;
    await running.stop();
  };
  try {
    await ensurePrimary(port);
  } catch (error) {
    await stop();
    throw error;
  }
  keepRunning(running).catch((error: unknown) => {
    console.error(`MongoDB's server does not start again: ${String(error)}`);
  });
  return { uri: `mongodb://127.0.0.1:${port}/pairwise?directConnection=true`, pid: () => running.pid, stop };
}

/** A parent that was killed leaves its mongod a moment to end: the folder is asked for again before it counts as taken. */
async function spawnWhenFree(mongod: Mongod, dbPath: string, port: number): Promise<RunningMongod> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await spawnMongod(mongod, dbPath, port);
    } catch (error) {
      if (!/DBPathInUse/.test(String(error))) throw error;
      if (tries === 8) {
        throw new CannotStart(
          `Another Pairwise is already running on the data in ${dbPath}. ` +
            'Stop it first, or set DATA_FOLDER to another folder.',
          { cause: error },
        );
      }
      await sleep(400);
    }
  }
}
