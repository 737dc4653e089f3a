import { Worker } from 'node:worker_threads';
import { matchInline } from '../../domain/matching/round/matchInline.ts';
import type { OnProgress, RoundMatcher } from '../../domain/matching/round/types.ts';
import type { MatchingMessage, MatchingTask } from './messages.ts';

interface Options {
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Null where the sources run as they are (tests, benches): Node can't start a thread from TypeScript. */
const builtEntry = import.meta.url.endsWith('.js') ? new URL('./worker.js', import.meta.url) : null;

/**
 * Matches in a thread of its own, one for each call, so that requests go on being answered; in the caller's thread where
 * there is no built entry. Rejects with what ended the thread: an error in it, its death, or the signal's reason.
 */
export function matchInWorker(entry: URL | null = builtEntry): RoundMatcher {
  if (entry === null) return matchInline();
  return {
    plan: async (input, options) => ask(entry, { name: 'plan', input }, options),
    whyNot: async (input, result, a, b) => ask(entry, { name: 'whyNot', input, result, a, b }),
    costOfParting: async (input, result, a, b) => ask(entry, { name: 'costOfParting', input, result, a, b }),
  };
}

function ask<Answer>(entry: URL, task: MatchingTask, { onProgress, signal }: Options = {}): Promise<Answer> {
  signal?.throwIfAborted();
  const worker = new Worker(entry, { workerData: task });
  const stop = (): void => void worker.terminate();
  return new Promise<Answer>((resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error);
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: MatchingMessage) => {
      if ('progress' in message) onProgress?.(message.progress);
      else resolve(message.answer as Answer);
    });
    worker.on('error', reject);
    worker.on('messageerror', reject);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', abort);
      // Does nothing after an answer.
      reject(new Error(`The matching thread ended with ${code} before its answer.`));
    });
  }).finally(stop);
}
