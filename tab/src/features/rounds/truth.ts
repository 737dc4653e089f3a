import type { TFunction } from 'i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { numberWord } from '../../lib/numberWord.ts';

/** Below this many people too few pairs can teach each other both ways (about 8 % of all). */
const EXPECTS_ONE_WAY_BELOW = 200;

/** What a lead should know before being disappointed, and how good the result is: whole sentences, at most three. */
export function truths(t: TFunction<'rounds'>, { figures, proof, programme, relaxedTo }: RoundView): string[] {
  const said: string[] = [];
  if (figures && programme.kind === 'learning' && figures.people < EXPECTS_ONE_WAY_BELOW) {
    if (figures.bothLearn < figures.groups) said.push(t('fair.oneWay', { count: figures.people }));
  }
  if (proof) {
    if (!proof.isCertified) said.push(t('fair.unproven'));
    else if (proof.weight >= proof.bound) said.push(t('fair.best'));
    else said.push(t('fair.bestOfCompared', { count: proof.comparedPairs }));
  }
  if (relaxedTo === 0) said.push(t('fair.relaxedToNone'));
  else if (relaxedTo !== null) said.push(t('fair.relaxed', { count: relaxedTo, word: numberWord(relaxedTo) }));
  return said;
}
