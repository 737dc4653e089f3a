import type { ChangeCost } from '../../contracts/rounds.ts';
import { inTurn } from './inTurn.ts';
import type { LightRound } from './lightRound.ts';

const mostKept = 500;
const kept = new Map<string, Promise<ChangeCost | null>>();

/**
 * What a change of a result would cost is worked out once a process: a second solve takes seconds in a large round, and a
 * question whose asker was told to wait is answered the next time. Forgotten with the oldest, or when it fails. Error:
 * `tooFast` while many others are worked out.
 */
export function costOnce(
  { _id, result }: Pick<LightRound, '_id' | 'result'>,
  change: string,
  work: () => Promise<ChangeCost | null>,
): Promise<ChangeCost | null> {
  const key = `${_id.toString()} ${result?.requestId.toString() ?? ''} ${change}`;
  const known = kept.get(key);
  if (known) return known;
  const cost = inTurn(work);
  kept.set(key, cost);
  cost.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return cost;
}
