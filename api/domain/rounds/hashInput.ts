import { createHash } from 'node:crypto';
import { letOthersWork } from '../letOthersWork.ts';
import type { RoundInput } from '../matching/round/types.ts';

const atOnce = 1000;

/**
 * SHA-256 over everything that was matched: the same input, the same bytes. Piece by piece, as a round can be 100,000
 * people and requests are answered meanwhile.
 */
export async function hashInput({ participants, managers, skillNames, ...rest }: RoundInput): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(rest));
  for (const [at, participant] of participants.entries()) {
    hash.update(JSON.stringify(participant));
    if (at % atOnce === atOnce - 1) await letOthersWork();
  }
  hash.update(JSON.stringify([...managers].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  hash.update(JSON.stringify([...skillNames]));
  return hash.digest('hex');
}
