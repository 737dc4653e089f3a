import { makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { LearningGoal, PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { goalSentence, goalSteps, progressWords } from './goalWords.ts';

const useStyles = makeStyles({
  goal: { color: tokens.colorNeutralForeground1 },
  bar: { boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium },
  words: typographyStyles.caption1,
});

type Props = { plan: PartnershipPlan; goal: LearningGoal | undefined; begunWith: string };

/** What the reader would like to reach, how far the two have come together, and what was seen of it. */
export function MyGoal({ plan, goal, begunWith }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const { heldCount, expectedCount } = plan;
  const facts = [progressWords(t, plan), goalSteps(t, goal)].filter(Boolean);
  const seen = goal?.confirmed;
  return (
    <>
      <p className={styles.goal}>{goalSentence(t, goal, begunWith)}</p>
      {expectedCount !== null && heldCount > 0 && (
        <ProgressBar
          className={styles.bar}
          thickness="large"
          value={Math.min(1, heldCount / Math.max(1, expectedCount))}
          aria-label={t('goal.progressLabel')}
        />
      )}
      {facts.length > 0 && <p className={styles.words}>{facts.join(' · ')}</p>}
      {seen && (
        <p className={styles.words}>
          {t('goal.seenMine', {
            by: seen.byName,
            day: dayAndMonth(seen.at, timeZone),
            level: t(`level.you.${seen.level}`),
          })}
        </p>
      )}
    </>
  );
}
