import type { TFunction } from 'i18next';
import type { WhyNotView } from '../../../../api/contracts/rounds.ts';

/** From what weighs most to what weighs least; the first that would be lost is told. */
const order = ['leftOut', 'bothLearn', 'learners', 'otherDepartment'] as const;

/** Why the reader and this colleague are no pair of the round: in words, never a number about anybody. */
export function whyNotWords(t: TFunction<'partnerships'>, name: string, { refusal, cost }: WhyNotView): string {
  if (refusal) return t(`whyNot.refusal.${refusal}`, { name });
  const lost = order.find((what) => (cost?.[what] ?? 0) > 0);
  if (lost) return t(`whyNot.cost.${lost}`, { name });
  return t(cost?.isWorse ? 'whyNot.cost.isWorse' : 'whyNot.cost.none', { name });
}
