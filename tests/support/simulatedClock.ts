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
  readonly #sleepers = new Set<Sleeper>();
  /** Connections of the pool that somebody holds or waits for. */
  #held = 0;
  readonly #whenFree: (() => void)[] = [];

  constructor(from: Date, stepMs = 1) {
    this.#from = from.getTime();
    this.#stepMs = stepMs;
    const pool = mongoose.connection.getClient();
    pool.on('connectionCheckOutStarted', () => void this.#held++);
    const release = (): void => {
      this.#held--;
      if (this.#held === 0) this.#whenFree.splice(0).forEach((tell) => tell());
    };
    pool.on('connectionCheckOutFailed', release);
    pool.on('connectionCheckedIn', release);
  }

  /** Milliseconds since it began. */
  get elapsed(): number {
    return this.#elapsed;
  }

  now = (): Date => new Date(this.#from + this.#elapsed);

  sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((wake) => {
      const sleeper: Sleeper = { at: this.#elapsed + Math.max(0, ms), wake };
      const wakeEarly = (): void => {
        this.#sleepers.delete(sleeper);
        wake();
      };
      sleeper.wake = () => {
        signal?.removeEventListener('abort', wakeEarly);
        wake();
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wakeEarly, { once: true });
    });

  /** Lets so much time pass. */
  async sleepThrough(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    void this.sleep(ms);
    while (this.#elapsed < until) {
      await this.#quiet();
      this.#jump();
    }
  }

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
    if (this.#sleepers.size === 0) return false;
    const inOrder = [...this.#sleepers].toSorted((a, b) => a.at - b.at);
    this.#elapsed = Math.max(this.#elapsed, Math.ceil((inOrder[0]?.at ?? 0) / this.#stepMs) * this.#stepMs);
    for (const sleeper of inOrder) {
      if (sleeper.at > this.#elapsed) break;
      this.#sleepers.delete(sleeper);
      sleeper.wake();
    }
    return true;
  }

  /** Nobody holds a connection, and nobody takes one in what follows from that. */
  async #quiet(): Promise<void> {
    for (let calm = 0; calm < 4; calm++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#held === 0) continue;
      await new Promise<void>((tell) => this.#whenFree.push(tell));
      calm = -1;
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
