import type { DeliveryFailure } from '../../contracts/cards.ts';
import { kinds } from './kinds.ts';
import type { MessageFields } from './model.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 15 * 60_000;
const mostSpreadMs = 250;
/** So often in a row we wait just as long as Teams says. */
const askedAtMost = 5;
const mostAttempts = 24;

type Failed = Pick<MessageFields, 'kind' | 'attempts'> & { _id: { toString(): string } };

interface Settled {
  state: 'queued' | 'blocked' | 'unknown' | 'failed';
  failure: string;
  dueAt?: Date;
}

/** What becomes of a message after a failed attempt. Pure: the jitter comes from the message's own id. */
export function outcomeOfFailure(message: Failed, failure: DeliveryFailure, now: Date): Settled {
  const why = failure.message.slice(0, 300);
  if (failure.outcome === 'blocked') return { state: 'blocked', failure: why };
  if (failure.outcome === 'rejected') return { state: 'failed', failure: why };
  if (failure.outcome === 'unknown' && !kinds[message.kind].isSentAgain) return { state: 'unknown', failure: why };
  if (message.attempts >= mostAttempts) return { state: 'failed', failure: why };
  return { state: 'queued', failure: why, dueAt: new Date(now.getTime() + waitMs(message, failure.retryAfterMs)) };
}

/**
 * What Teams asked for, as long as it asks only a few times; otherwise exponential backoff. A little is added, another bit
 * for each message; the pace of all sends spreads them further.
 */
export function waitMs(message: Failed, retryAfterMs: number): number {
  const doublings = message.attempts - 1 - (retryAfterMs > 0 ? askedAtMost : 0);
  const backoff = doublings < 0 ? 0 : Math.min(firstWaitMs * 2 ** doublings, longestWaitMs);
  const seed = Number.parseInt(message._id.toString().slice(-6), 16) + message.attempts * 7919;
  return Math.max(backoff, retryAfterMs) + (seed % mostSpreadMs);
}
