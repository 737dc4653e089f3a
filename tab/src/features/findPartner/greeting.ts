import type { TFunction } from 'i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import { timeInSentence } from '../../lib/timeSentence.ts';

/** A first line from what is known about the two, for the asker to change. Each combination is a sentence of its own. */
export function greeting(t: TFunction<'findPartner'>, { person, comes, gives, sharedTime }: PartnerSuggestion): string {
  const direction = comes && gives ? 'both' : comes ? 'comes' : 'gives';
  return t(`greeting.${direction}${sharedTime ? 'Time' : ''}`, {
    name: person.givenName,
    learn: comes?.skillName,
    teach: gives?.skillName,
    ...(sharedTime && { time: timeInSentence(sharedTime) }),
  });
}

/** Where the profile says nothing about why: a goal to begin with. */
export function firstGoal(t: TFunction<'findPartner'>, { comes, gives }: PartnerSuggestion): string {
  return t('firstGoal', { skill: (comes ?? gives)?.skillName });
}
