import type { ImportState } from './importRun.ts';

const TOO_EARLY_MS = 2_000;

/** How long writing will still take at the speed so far; null while that would be a guess. */
export function secondsLeft(
  { mode, written, startedAt }: Extract<ImportState, { step: 'running' }>,
  total: number,
): number | null {
  const elapsed = Date.now() - startedAt;
  if (mode !== 'apply' || written === 0 || written >= total || elapsed < TOO_EARLY_MS) return null;
  return Math.max(1, Math.round((elapsed / written) * (total - written) * 0.001));
}
