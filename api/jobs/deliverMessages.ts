import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from '../domain/messages/delivery.ts';
import { DueMessages } from '../domain/messages/dueMessages.ts';
import { nextDueAt } from '../domain/messages/nextDueAt.ts';
import { recoverMessages } from '../domain/messages/recoverMessages.ts';

export interface DeliveryLoop {
  /** Sends what is due without waiting for the next look; safe to call at any time. */
  wake(): void;
  /** Resolves when what is being sent has been recorded. */
  stop(): Promise<void>;
}

const lookEveryMs = 1000;
/** What another process left behind can wait longer: its lease has to run out first. */
const looksBetweenRecoveries = 5;
/** What falls due within so short a time leaves together. */
const leastPauseMs = 200;

/** Waits, or ends early and well when told to stop; tests bring a clock of their own. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>;
const realSleep: Sleep = (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined);

/**
 * Keeps the outbox moving in this process: woken after a commit, every second for what fell due, every 5 s for what
 * another process left behind. Two processes may do so at once, messages are claimed by lease. What fails is logged and
 * the next look tries again.
 */
export function deliverMessages(
  outbox: Omit<Delivery, 'wakeDelivery'>,
  everyMs = lookEveryMs,
  sleep = realSleep,
): DeliveryLoop {
  const stopping = new AbortController();
  const delivery: Delivery = { ...outbox, wakeDelivery: () => wake() };
  const due = new DueMessages(delivery);
  const running = new Set<Promise<void>>();

  const warnOf = (what: string) => (error: unknown) => delivery.log.warn({ err: error }, what);
  // A run may last as long as a send that hangs; the next one begins beside it.
  const wake = (): void => {
    if (stopping.signal.aborted) return;
    const run: Promise<void> = due
      .deliver()
      .catch(warnOf('delivering messages failed; it is tried again'))
      .then(() => void running.delete(run));
    running.add(run);
  };
  /** Until the next message falls due, if that is sooner than the next look. */
  const pause = async (): Promise<number> => {
    const next = await nextDueAt(delivery).catch(warnOf('the next message is not known; it is looked for again'));
    const untilNext = next ? next.getTime() - delivery.now().getTime() : everyMs;
    return Math.min(everyMs, Math.max(untilNext, leastPauseMs));
  };
  const look = async (): Promise<void> => {
    let recoverIn = 0;
    while (!stopping.signal.aborted) {
      if (recoverIn <= 0) {
        recoverIn = everyMs * looksBetweenRecoveries;
        await recoverMessages(delivery).catch(warnOf('recovering messages failed'));
      }
      wake();
      const ms = await pause();
      recoverIn -= ms;
      await sleep(ms, stopping.signal);
    }
  };
  const looking = look();
  return {
    wake,
    stop: async () => {
      stopping.abort();
      due.stop();
      await looking;
      await Promise.all(running);
    },
  };
}
