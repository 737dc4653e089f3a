import type { DeliveryFailure } from '../../contracts/cards.ts';
import { kinds } from './kinds.ts';
import type { MessageFields } from './model.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 15 * 60_000;
const mostSpreadMs = 1000;
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
 * Exponential backoff, at least what Teams asked for, spread by up to a quarter and at most a second: the pace of all sends
 * spreads them further.
 */
export function waitMs(message: Failed, retryAfterMs: number): number {
  const backoff = Math.min(firstWaitMs * 2 ** Math.max(0, message.attempts - 1), longestWaitMs);
  const seed = Number.parseInt(message._id.toString().slice(-6), 16) + message.attempts * 7919;
  const wait = Math.max(backoff, retryAfterMs);
  return wait + Math.min(wait / 4, mostSpreadMs) * ((seed % 1000) / 1000);
}
