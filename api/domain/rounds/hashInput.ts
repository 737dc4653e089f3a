import { createHash } from 'node:crypto';
import type { RoundInput } from '../matching/round/types.ts';

/** SHA-256 over everything that was matched: the same input, the same bytes. Piece by piece, as rounds can be 100,000 people. */
export function hashInput({ participants, managers, skillNames, ...rest }: RoundInput): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(rest));
  for (const participant of participants) hash.update(JSON.stringify(participant));
  hash.update(JSON.stringify([...managers].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  hash.update(JSON.stringify([...skillNames]));
  return hash.digest('hex');
}
