import type { TFunction } from 'i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { LearningGoal, PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { dayAndMonth } from '../../lib/format.ts';

/** The reader's goal as it was written; before anything was, what the two began with. */
export function goalSentence(t: TFunction<'sessions'>, goal: LearningGoal | undefined, begunWith: string): string {
  const text = goal?.text || begunWith;
  if (!text) return t('goal.none');
  return goal?.by ? t('goal.by', { text, day: dayAndMonth(goal.by, 'UTC') }) : text;
}

/** "Sariya: read a query plan alone, by 31 January"; empty where nothing is said. */
export function theirGoal(t: TFunction<'sessions'>, { givenName: name }: PersonCard, goal?: LearningGoal): string {
  if (!goal?.text) return '';
  const { text, by } = goal;
  return by ? t('goal.theirsBy', { name, text, day: dayAndMonth(by, 'UTC') }) : t('goal.theirs', { name, text });
}

/** "from first steps to everyday tasks" */
export function goalSteps(t: TFunction<'sessions'>, goal: LearningGoal | undefined): string {
  const { fromLevel, toLevel } = goal ?? {};
  if (!toLevel) return '';
  const to = t(`level.short.${toLevel}`);
  return fromLevel ? t('goal.levels', { from: t(`level.short.${fromLevel}`), to }) : t('goal.to', { to });
}

/** "2 of about 6 meetings" */
export function progressWords(
  t: TFunction<'sessions'>,
  { heldCount: count, expectedCount: expected }: Pick<PartnershipPlan, 'heldCount' | 'expectedCount'>,
): string {
  if (count === 0) return '';
  return expected === null ? t('goal.held', { count }) : t('goal.progress', { count, expected });
}
