import { deliverDueMessages } from '../domain/messages/deliverDueMessages.ts';
import type { Delivery } from '../domain/messages/delivery.ts';
import { recoverMessages } from '../domain/messages/recoverMessages.ts';

export interface DeliveryLoop {
  /** Sends what is due without waiting for the next sweep; safe to call at any time. */
  wake(): void;
  /** Resolves when what is being sent has been recorded. */
  stop(): Promise<void>;
}

const sweepEveryMs = 5000;

/**
 * Keeps the outbox moving in this process: woken after a commit, and every 5 s for what fell due or what another process
 * left behind. Two processes may sweep at once, messages are claimed by lease. A sweep that fails is logged and the next
 * one tries again.
 */
export function deliverMessages(outbox: Omit<Delivery, 'wakeDelivery'>, everyMs = sweepEveryMs): DeliveryLoop {
  let isStopped = false;
  let isWanted = false;
  let running: Promise<void> | undefined;
  const delivery: Delivery = { ...outbox, wakeDelivery: () => wake() };

  const run = async (): Promise<void> => {
    while (isWanted && !isStopped) {
      isWanted = false;
      try {
        let handled = 1;
        while (handled > 0 && !isStopped) handled = await deliverDueMessages(delivery);
      } catch (error) {
        delivery.log.warn({ err: error }, 'delivering messages failed; the next sweep tries again');
      }
    }
    running = undefined;
  };
  const wake = (): void => {
    isWanted = true;
    if (!isStopped) running ??= run();
  };
  let recovering = Promise.resolve();
  const sweep = (): void => {
    recovering = recoverMessages(delivery)
      .catch((error: unknown) => delivery.log.warn({ err: error }, 'recovering messages failed'))
      .then(wake);
  };
  const timer = setInterval(sweep, everyMs);
  sweep();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await recovering;
      await running;
    },
  };
}
