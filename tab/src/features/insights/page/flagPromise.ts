import type { InsightView } from '../../../../../api/contracts/insights.ts';

/** Fewer readers than this, and a flag can be guessed whose it is, name or not. */
const FEW = 6;

/** Who reads what is sent. Nobody promises a message: one goes out once a week at most, and never to whom nobody knows. */
export function flagPromise({
  author,
  audience,
}: Pick<InsightView, 'author' | 'audience'>): 'few' | 'named' | 'unnamed' {
  if (audience.audience.kind === 'partnership' || audience.readers < FEW) return 'few';
  return author ? 'named' : 'unnamed';
}
