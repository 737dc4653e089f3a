import type { TFunction } from 'i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { roundTitle } from './roundTitle.ts';

/** "Ruth asks you for Minitab", or what a round has brought, or what Ruth offers where only the reader would learn. */
export function asksFor(t: TFunction<'partnerships'>, partnership: PartnershipView): string {
  const { person, comes, gives, round, isOneOff } = partnership;
  if (round) return roundTitle(t, partnership);
  const name = person.givenName;
  if (isOneOff) return t('oneOff.asksFor', { name, skill: (gives ?? comes)?.skillName });
  return gives ? t('asksFor', { name, skill: gives.skillName }) : t('offers', { name, skill: comes?.skillName });
}
