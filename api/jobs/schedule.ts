import { MongoBackend, type MongoBackendConfig } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Log } from '../domain/context.ts';

type ScheduleDatabase = Extract<MongoBackendConfig, { mongo: unknown }>['mongo'];

/** A sweep finds what is due and claims each before acting, so running late, twice or in two processes is harmless. */
export interface Sweep {
  name: string;
  /** For agenda's parser: '1 minute', never milliseconds. */
  every: string;
  run: () => Promise<unknown>;
}

export interface Schedule {
  stop(): Promise<void>;
}

const collection = 'agendaJobs';
/** agenda's default keeps the lock of a process that died for ten minutes. */
const pace = { processEveryMs: 5000, lockLifetimeMs: 30_000 };
const drainMs = 5000;

/** Ticks every sweep in one of the processes that share this database; what is running at a stop has 5 s to finish. */
export async function startSchedule(
  database: ScheduleDatabase,
  sweeps: readonly Sweep[],
  log: Log,
  { processEveryMs, lockLifetimeMs } = pace,
): Promise<Schedule> {
  // Processes that start together must not each insert the row of a repeated job.
  await database
    .collection(collection)
    .createIndex({ name: 1, type: 1 }, { unique: true, partialFilterExpression: { type: 'single' } });
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: database, collection }),
    defaultLockLifetime: lockLifetimeMs,
    processEvery: processEveryMs,
  });
  agenda.on('error', (error: unknown) => log.warn({ err: error }, 'the clock of the sweeps failed'));
  agenda.on('fail', (error: unknown) => log.warn({ err: error }, 'a sweep failed; the next tick tries again'));
  for (const { name, run } of sweeps) {
    const tick = async (): Promise<void> => {
      await run();
    };
    agenda.define(name, tick, { concurrency: 1 });
  }
  await agenda.start();
  for (const { name, every } of sweeps) await agenda.every(every, name);
  return {
    stop: async () => {
      await agenda.drain(drainMs);
    },
  };
}
