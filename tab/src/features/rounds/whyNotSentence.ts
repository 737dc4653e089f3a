import type { TFunction } from 'i18next';
import type { WhyNotView } from '../../../../api/contracts/rounds.ts';
import { costSentence } from './costSentence.ts';

/** Why two people can't be a pair, or what it would cost; every personal cause reads alike. */
export function whyNotSentence(t: TFunction<'rounds'>, { refusal, cost }: WhyNotView): string {
  if (refusal) return t(`whyNot.refusal.${refusal}`);
  return cost ? costSentence(t, cost) : t('cost.noneKnown');
}
