import mongoose from 'mongoose';
import { createIndexes } from '../../api/domain/database.ts';

interface Sleeper {
  at: number;
  wake: () => void;
}

/**
 * A clock that jumps. Time stands still while anything is done, the database's answers included; when everybody sleeps it
 * goes on to whoever wakes next. Sleepers within one step wake together, so that the database has more than one to serve.
 */
export class SimulatedClock {
  readonly #stepMs: number;
  readonly #from: number;
  #elapsed = 0;
  #sleepers: Sleeper[] = [];
  /** Connections of the pool that somebody holds or waits for. */
  #held = 0;

  constructor(from: Date, stepMs = 1) {
    this.#from = from.getTime();
    this.#stepMs = stepMs;
    const pool = mongoose.connection.getClient();
    pool.on('connectionCheckOutStarted', () => void this.#held++);
    pool.on('connectionCheckOutFailed', () => void this.#held--);
    pool.on('connectionCheckedIn', () => void this.#held--);
  }

  /** Milliseconds since it began. */
  get elapsed(): number {
    return this.#elapsed;
  }

  now = (): Date => new Date(this.#from + this.#elapsed);

  sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((wake) => {
      const sleeper = { at: this.#elapsed + Math.max(0, ms), wake };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        wake();
      });
    });

  /** Lets time pass until this is so, asked once a simulated second, or until everybody sleeps for ever. */
  async runUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
    let nextQuestion = 0;
    for (;;) {
      await this.#quiet();
      if (this.#elapsed >= nextQuestion) {
        if (await isSo()) return;
        nextQuestion = this.#elapsed + 1000;
      }
      if (!this.#jump()) return;
    }
  }

  #jump(): boolean {
    if (this.#sleepers.length === 0) return false;
    const next = Math.min(...this.#sleepers.map(({ at }) => at));
    this.#elapsed = Math.max(this.#elapsed, Math.ceil(next / this.#stepMs) * this.#stepMs);
    const awake = this.#sleepers.filter(({ at }) => at <= this.#elapsed).toSorted((a, b) => a.at - b.at);
    this.#sleepers = this.#sleepers.filter(({ at }) => at > this.#elapsed);
    for (const { wake } of awake) wake();
    return true;
  }

  /** Nobody holds a connection, and nobody takes one in what follows from that. */
  async #quiet(): Promise<void> {
    for (let calm = 0; calm < 4; calm++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#held > 0) calm = -1;
    }
  }
}

/**
 * A database of its own, with as many open connections as are needed: one that is being opened would not show. Writes
 * wait for no disk; what is simulated here dies by simulation.
 */
export async function connectForSimulation(uri: string, dbName: string): Promise<void> {
  await mongoose.connect(uri, { dbName, minPoolSize: 70, maxPoolSize: 70, writeConcern: { w: 1, journal: false } });
  await createIndexes();
  await Promise.all(Array.from({ length: 70 }, async () => mongoose.connection.db?.admin().ping()));
}
