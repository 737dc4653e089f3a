import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AsideBlock } from './AsideBlock.tsx';
import { roundEnd } from './calendarDays.ts';
import type { Draft } from './draft.ts';
import { takesUntil } from './words.ts';

const useStyles = makeStyles({
  name: {
    ...typographyStyles.subtitle1,
    margin: 0,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  open: { color: tokens.colorNeutralForeground3 },
});

/** The programme as others will read it; it answers every word. */
export function WhatPeopleRead({ draft }: { draft: Draft }) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { name, goal, companyGoal, rhythm, startsOn } = draft;
  return (
    <AsideBlock title={t('why.read')}>
      <p className={styles.name}>{name.trim() || t('why.noName')}</p>
      <p className={goal.trim() ? '' : styles.open}>{goal.trim() || t('why.noGoal')}</p>
      {companyGoal.trim() && <p>{t('why.helps', { goal: companyGoal.trim() })}</p>}
      <p>{takesUntil(t, rhythm, roundEnd(startsOn, rhythm.roundMonths))}</p>
    </AsideBlock>
  );
}
