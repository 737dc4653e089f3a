import type { TFunction } from 'i18next';
import type { WantEntry } from '../../../../api/contracts/people.ts';
import { languageName } from '../../lib/format.ts';
import type { PartnerFilter } from './usePartners.ts';

/** The filter as a sentence. Each combination is a sentence of its own, so that none is glued. */
export function filterWords(t: TFunction<'findPartner'>, filter: PartnerFilter, wants: readonly WantEntry[]): string {
  const skill = wants.find(({ skillId }) => skillId === filter.skillId)?.skillName ?? t('filter.anything');
  const form = [filter.language && 'Language', filter.kind && 'Kind'].filter(Boolean).join('');
  return t(`filter.skill${form}`, {
    skill,
    ...(filter.language && { language: languageName(filter.language) }),
    ...(filter.kind && { kind: t(`filter.kind.${filter.kind}`) }),
  });
}
