import { isDatabaseDown } from '../domain/isDatabaseDown.ts';
import {
  claimMatching,
  keepMatching,
  postponeMatching,
  releaseMatching,
  workerContext,
} from '../domain/rounds/claimMatching.ts';
import type { MatchingWorker } from '../domain/rounds/claimMatching.ts';
import { publishDue } from '../domain/rounds/publishDue.ts';
import { runMatching } from '../domain/rounds/runMatching.ts';
import { announceOpen } from '../domain/rounds/sweepRounds.ts';
import { keepDoing, type Loop } from './keepDoing.ts';

const lookEveryMs = 5000;
const beatMs = 1000;

/**
 * Keeps rounds moving in this process: matches what leads or the clock have ordered, tells what was published, asks people
 * to rounds that opened; each beside the other, as a matching takes its time. Woken after a commit, and every 5 s for what
 * another process left behind: a matching is claimed by a lease, publishing by a cursor, so processes share the work. A
 * stop gives up the matching that runs here, for another process to take.
 */
export function matchRounds(worker: MatchingWorker, everyMs = lookEveryMs): Loop {
  const stopping = new AbortController();
  const onFailure = (error: unknown): void => {
    if (!stopping.signal.aborted) worker.log.warn({ err: error }, 'a round could not be moved on; it is tried again');
  };
  const matching = keepDoing(
    async () => {
      while (!stopping.signal.aborted && (await matchNext(worker, stopping.signal)));
    },
    onFailure,
    everyMs,
  );
  const telling = keepDoing(
    async () => {
      await publishDue(workerContext(worker));
      await announceOpen(workerContext(worker));
    },
    onFailure,
    everyMs,
  );
  return {
    wake: () => {
      matching.wake();
      telling.wake();
    },
    stop: async () => {
      stopping.abort(new Error('the process stops'));
      await Promise.all([matching.stop(), telling.stop()]);
    },
  };
}

/** One matching with its heartbeat; false when there is none. */
async function matchNext(worker: MatchingWorker, stopping: AbortSignal): Promise<boolean> {
  const claimed = await claimMatching(worker);
  if (!claimed) return false;
  const giveUp = (): void => claimed.stopped.abort(stopping.reason);
  stopping.addEventListener('abort', giveUp, { once: true });
  // A beat that the database did not take is made up for by the next one: the lease lasts for thirty.
  const beat = setInterval(() => void keepMatching(worker, claimed).catch(() => undefined), beatMs);
  try {
    await runMatching(worker, claimed);
  } catch (error) {
    const letGo = stopping.aborted ? releaseMatching : postponeMatching;
    if (!isDatabaseDown(error)) await letGo(worker, claimed);
    if (!claimed.stopped.signal.aborted) worker.log.error({ err: error, round: claimed.round._id }, 'matching failed');
  } finally {
    clearInterval(beat);
    stopping.removeEventListener('abort', giveUp);
  }
  return true;
}
