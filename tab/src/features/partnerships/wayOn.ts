import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { askPage } from '../../lib/askPage.ts';

/** Who else: for a partner the Find page, for 25 minutes those who can help with the same thing. */
export function wayOn({ isOneOff, iAsked, comes }: PartnershipView): { page: string; words: string } {
  if (isOneOff && iAsked && comes) return { page: askPage({ skill: comes.skillId }), words: 'oneOff.whoElse' };
  return { page: '/find', words: 'seeWhoElse' };
}
