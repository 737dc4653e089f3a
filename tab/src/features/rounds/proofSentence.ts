import type { TFunction } from 'i18next';
import type { RoundProof } from '../../../../api/contracts/rounds.ts';
import { percent } from '../../lib/format.ts';

/** What the certificate says, in plain words: the best there is, the best of those compared, or neither. */
export function proofSentence(t: TFunction<'rounds'>, { isCertified, weight, bound }: RoundProof): string {
  if (isCertified && weight >= bound) return t('proof.certified');
  // Rounded up: "at most" must hold.
  const gap = percent(Math.ceil(((bound - weight) / Math.max(1, bound)) * 1000) / 1000);
  return t(isCertified ? 'proof.certifiedCompared' : 'proof.unproven', { gap });
}
