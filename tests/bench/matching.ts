import { benchRounds } from './matching/rounds.ts';
import { benchSolvers } from './matching/solvers.ts';
import type { BenchRow } from './measure.ts';

/** Everything about matching, part by part. */
export async function run(): Promise<BenchRow[]> {
  return [...benchSolvers(), ...benchRounds()];
}
