/** One line of the table: our figure beside a peer's, measured in the same run. */
export interface BenchRow {
  bench: string;
  /** What was measured, with its unit. */
  measure: string;
  ours: number;
  /** null: there is nothing to compare with. */
  peer: number | null;
  /** The largest ratio that is still fine; null: told, not judged. */
  goal: number | null;
}

/** A bench: sets up, measures itself and its peer side by side, cleans up. */
export type Bench = () => Promise<BenchRow[]>;

/** The smallest value that at least `share` of all are not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that one call takes. */
export async function timed(call: () => unknown): Promise<number> {
  const started = performance.now();
  await call();
  return performance.now() - started;
}

/**
 * Calls several things in turn, round by round, so that a slow moment of the machine meets all of them; answers the
 * milliseconds of each.
 */
export async function inTurn(rounds: number, calls: readonly (() => unknown)[]): Promise<number[][]> {
  const times: number[][] = calls.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, call] of calls.entries()) times[at]?.push(await timed(call));
  }
  return times;
}

/** p50 and p95 of our times beside a peer's. */
export function comparison(
  bench: string,
  what: string,
  ours: readonly number[],
  peer: readonly number[] | null,
  goalOfP95: number | null,
): BenchRow[] {
  return [0.5, 0.95].map((share) => ({
    bench,
    measure: `${what}, p${share * 100}, ms`,
    ours: percentile(ours, share),
    peer: peer && percentile(peer, share),
    goal: share === 0.95 ? goalOfP95 : null,
  }));
}
