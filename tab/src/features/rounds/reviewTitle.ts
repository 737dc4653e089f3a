import type { TFunction } from 'i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';

/** "63 of 64 people have a partner" */
export function reviewTitle(t: TFunction<'rounds'>, { figures, takePart }: RoundView): string {
  const count = figures?.people ?? takePart;
  const matched = figures?.matched ?? 0;
  if (matched === 0) return t('review.nobody');
  return matched === count ? t('review.everybody') : t('review.title', { matched, count });
}
