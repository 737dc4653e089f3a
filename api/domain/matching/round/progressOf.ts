import type { OnProgress } from './types.ts';

/** Passes of the solver after which progress no longer moves: how many there will be nobody knows. */
const usualPasses = 20;

/** Reports the steps after comparing: half of the work is comparing, most of the rest choosing. */
export function progressOf(onProgress: OnProgress | undefined): {
  report: (step: 'frozen' | 'checking') => void;
  pass: () => void;
} {
  let passes = 0;
  return {
    report: (step) => onProgress?.({ step, share: step === 'frozen' ? 0 : 0.95, comparedPairs: null }),
    pass: () => {
      passes += 1;
      const share = 0.5 + (0.45 * Math.min(passes, usualPasses)) / usualPasses;
      onProgress?.({ step: 'solving', share, comparedPairs: null });
    },
  };
}
