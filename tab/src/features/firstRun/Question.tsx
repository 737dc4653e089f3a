import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { PageLead, PageTitle } from '../../components/Page.tsx';
import { SkillPicker } from '../../components/SkillPicker.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { idsOf, withPicked, type Chip } from './chip.ts';
import { SkillChips } from './SkillChips.tsx';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    minHeight: '560px',
    minWidth: 0,
    [narrow]: { minHeight: 0 },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  step: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.title1, [narrow]: typographyStyles.title2 },
  search: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginTop: 'auto',
    [narrow]: { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  },
  note: { ...typographyStyles.body1, margin: 0, flexBasis: '100%' },
});

type Props = {
  step: 1 | 2;
  offered: readonly Chip[];
  picked: readonly Chip[];
  toggle: (chip: Chip) => void;
  hint?: string;
  more?: ReactNode;
  /** Why it does not go on yet. */
  note: string;
  actions: ReactNode;
};

/** One question, chips to tap, and a search for what is not among them. */
export function Question({ step, offered, picked, toggle, hint, more, note, actions }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('firstRun');
  const words = step === 1 ? 'wants' : 'teaches';
  return (
    <div className={styles.question}>
      <div className={styles.words}>
        <p className={styles.step}>{t('question', { step })}</p>
        <PageTitle className={styles.title}>{t(`${words}.title`)}</PageTitle>
        <PageLead>{t(`${words}.text`)}</PageLead>
      </div>
      <SkillChips label={t(`${words}.chips`)} chips={withPicked(offered, picked)} picked={picked} toggle={toggle} />
      <div className={styles.search}>
        <SkillPicker
          label={t('somethingElse')}
          taken={new Set(idsOf(picked))}
          pick={({ skillId, name }) =>
            toggle(offered.find((chip) => chip.skillId === skillId) ?? { skillId, skillName: name })
          }
        />
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {more}
      <div className={styles.actions}>
        <p className={styles.note} role="status" hidden={!note}>
          {note}
        </p>
        {actions}
      </div>
    </div>
  );
}
