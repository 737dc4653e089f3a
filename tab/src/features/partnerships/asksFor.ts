import type { TFunction } from 'i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';

/** "Ruth asks you for Minitab", or what Ruth offers where only the reader would learn. */
export function asksFor(t: TFunction<'partnerships'>, { person, comes, gives }: PartnershipView): string {
  const name = person.givenName;
  return gives ? t('asksFor', { name, skill: gives.skillName }) : t('offers', { name, skill: comes?.skillName });
}
