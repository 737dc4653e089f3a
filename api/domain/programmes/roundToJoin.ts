import type { CurrentRound } from '../rounds/currentRound.ts';

/** The number of the round that joining, skipping and pausing can still change: this one, or the one after it. Pure. */
export function roundToJoin(current: CurrentRound | undefined): number {
  if (!current) return 1;
  return current.isJoinable ? current.summary.number : current.summary.number + 1;
}
