import { costOfParting } from './costOfParting.ts';
import { planRound } from './planRound.ts';
import type { RoundMatcher } from './types.ts';
import { whyNot } from './whyNot.ts';

/** Matches in the caller's own thread: for tests and small previews only, as it keeps everything else waiting. */
export function matchInline(): RoundMatcher {
  return {
    plan: async (input, { onProgress, signal } = {}) => {
      signal?.throwIfAborted();
      return planRound(input, onProgress);
    },
    whyNot: async (input, result, a, b) => whyNot(input, result, a, b),
    costOfParting: async (input, result, a, b) => costOfParting(input, result, a, b),
  };
}
