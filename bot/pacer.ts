import { DeliveryFailure } from '../api/contracts/cards.ts';
import type { Pace } from '../api/domain/messages/delivery.ts';
import { holdTurns, takeTurn } from '../api/domain/messages/takeTurn.ts';
import type { BotParts } from './settings.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';

/** Longer waits are left to the outbox: a claimed message belongs to its process for 30 s. */
const longestWaitMs = 10_000;
/** One in ten refused by chance makes five in a row once in a hundred thousand sends. */
const refusedInARow = 5;
/** What Teams asked for, and twice as long each time that turned out to be too short; so long at most of our own accord. */
const longestOwnHoldMs = 15_000;
const longestHoldMs = 60_000;

/**
 * Sends wait here for their turn, so that Teams need not throttle. Whose turn it is, is decided in the database for all
 * processes. When Teams refuses one chat after the other it means the whole company: then everybody waits.
 */
export class Pacer implements Pace {
  readonly #parts: BotParts;
  readonly perSecond: number;
  readonly #sleep: Sleep;
  /** The chats that were refused since the last success, with what Teams asked for. */
  readonly #refused = new Map<string, number>();
  #holds = 0;

  constructor(parts: BotParts, perSecond: number, sleep: Sleep = realSleep) {
    this.#parts = parts;
    this.perSecond = perSecond;
    this.#sleep = sleep;
  }

  async waitForTurn(conversationId: string): Promise<void> {
    for (;;) {
      const turn = { conversationId, perSecond: this.perSecond, longestMs: longestWaitMs };
      const { isTurn, waitMs } = await takeTurn(this.#parts.systemContext('system'), turn);
      if (waitMs > longestWaitMs) throw new DeliveryFailure('retry', 'Teams would refuse more for now', waitMs);
      if (waitMs > 0) await this.#sleep(waitMs);
      if (isTurn) return;
    }
  }

  async note(conversationId: string, failure: DeliveryFailure | null): Promise<void> {
    if (!failure) {
      this.#refused.clear();
      this.#holds = 0;
      return;
    }
    if (failure.outcome !== 'retry' || failure.retryAfterMs === 0) return;
    this.#refused.set(conversationId, failure.retryAfterMs);
    if (this.#refused.size < refusedInARow) return;
    const asked = Math.min(...this.#refused.values());
    const wait = Math.min(Math.max(asked, Math.min(asked * 2 ** this.#holds, longestOwnHoldMs)), longestHoldMs);
    this.#refused.clear();
    this.#holds++;
    const ctx = this.#parts.systemContext('system');
    ctx.log.warn({ waitMs: wait }, 'Teams asks to send nothing for a while');
    await holdTurns(ctx, wait);
  }
}
