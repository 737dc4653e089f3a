import type { TFunction } from 'i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';

/** The sentence that leads: what is so for these two. */
export function headline(t: TFunction<'findPartner'>, { person, comes, gives }: PartnerSuggestion): string {
  const name = person.givenName;
  if (comes && gives) return t('title.both', { name });
  if (comes) return t('title.comes', { name, skill: comes.skillName });
  return t('title.gives', { name, skill: gives?.skillName });
}
