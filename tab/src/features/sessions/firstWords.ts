import type { TFunction } from 'i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';

/** The first line of a chat, from why the two fit; the writer reads it, changes it, and presses send. */
export function firstWords(t: TFunction<'sessions'>, { person, comes, gives }: PartnershipView): string {
  const values = { name: person.givenName, learn: comes?.skillName, teach: gives?.skillName };
  return t(`hello.${comes && gives ? 'both' : comes ? 'comes' : 'gives'}`, values);
}
