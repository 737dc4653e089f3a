import type { TFunction } from 'i18next';
import type { ChangeCost } from '../../../../api/contracts/rounds.ts';
import { numberWord } from '../../lib/numberWord.ts';

/** From what hurts most to what hurts least; the first that is lost is told. */
const order = ['leftOut', 'bothLearn', 'learners', 'otherDepartment'] as const;

/** What a change would cost the round, as one sentence; "at least" only where it is a lower bound. */
export function costSentence(t: TFunction<'rounds'>, cost: ChangeCost): string {
  const lost = order.find((name) => cost[name] > 0);
  if (lost) return t(`cost.${cost.certainty}.${lost}`, { count: cost[lost], word: numberWord(cost[lost]) });
  if (cost.isWorse) return t('cost.isWorse');
  // A lower bound of nothing promises nothing.
  return t(cost.certainty === 'exact' ? 'cost.none' : 'cost.noneKnown');
}
