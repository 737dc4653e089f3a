import { freshness } from './insights/freshness.ts';
import { relevance } from './insights/relevance.ts';
import { speed } from './insights/speed.ts';
import type { BenchRow } from './measure.ts';
import { withDatabase } from './withDatabase.ts';

/** How well insights are found, how fast, and how soon in another process. */
export async function run(): Promise<BenchRow[]> {
  return withDatabase(async () => [...(await relevance()), ...(await freshness()), ...(await speed())]);
}
