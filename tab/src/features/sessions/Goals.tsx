import { useState } from 'react';
import { Link, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { GoalForm } from './GoalForm.tsx';
import { goalSentence, goalSteps, progressWords } from './goalWords.ts';
import { TheirGoal } from './TheirGoal.tsx';

const useStyles = makeStyles({
  goal: { color: tokens.colorNeutralForeground1 },
  bar: { boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium },
  words: typographyStyles.caption1,
});

type Props = { partnership: PartnershipView; plan: PartnershipPlan };

/** What each would like to reach, how far they have come together, and what was seen of it. */
export function Goals({ partnership, plan }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { person: me, timeZone } = useMe();
  const [isEditing, setEditing] = useState(false);
  const { heldCount, expectedCount, goals } = plan;
  const mine = goals.find(({ personId }) => personId === me.id);
  const members = [partnership.person, ...partnership.others];
  const title = t('goal.title');
  const facts = [progressWords(t, plan), goalSteps(t, mine)].filter(Boolean);
  if (isEditing) {
    return (
      <AsideBlock title={title}>
        <GoalForm plan={plan} goal={mine} names={members} close={() => setEditing(false)} />
      </AsideBlock>
    );
  }
  const edit = (
    <Link aria-label={t('goal.editLabel')} onClick={() => setEditing(true)}>
      {t('goal.edit')}
    </Link>
  );
  return (
    <AsideBlock title={title} act={edit}>
      <p className={styles.goal}>{goalSentence(t, mine, partnership.goal)}</p>
      {expectedCount !== null && heldCount > 0 && (
        <ProgressBar
          className={styles.bar}
          thickness="large"
          value={Math.min(1, heldCount / Math.max(1, expectedCount))}
          aria-label={t('goal.progressLabel')}
        />
      )}
      {facts.length > 0 && <p className={styles.words}>{facts.join(' · ')}</p>}
      {mine?.confirmed && (
        <p className={styles.words}>
          {t('goal.seenMine', {
            by: mine.confirmed.byName,
            day: dayAndMonth(mine.confirmed.at, timeZone),
            level: t(`level.you.${mine.confirmed.level}`),
          })}
        </p>
      )}
      {members.map((person) => (
        <TheirGoal key={person.id} person={person} partnership={partnership} plan={plan} />
      ))}
    </AsideBlock>
  );
}
