import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '148px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '&:first-child': { paddingTop: 0 },
    '&:last-child': { paddingBottom: 0 },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { ...typographyStyles.body1Strong, margin: 0, paddingTop: '5px' },
  sentence: {
    ...typographyStyles.body2,
    lineHeight: '30px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '& button': { ...typographyStyles.body2, fontWeight: tokens.fontWeightSemibold },
    '& strong': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
    [narrow]: {
      ...typographyStyles.body1,
      lineHeight: '34px',
      '& button': { ...typographyStyles.body1, fontWeight: tokens.fontWeightSemibold },
    },
  },
});

type Props = {
  title: string;
  /** The key of the sentence in programmes.json; its choices are the components it names. */
  sentence: string;
  choices?: Record<string, ReactElement>;
};

/** One rule: what it is about, and the sentence. */
export function RuleRow({ title, sentence, choices = {} }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  return (
    <div className={styles.row}>
      <dt className={styles.title}>{title}</dt>
      <dd className={styles.sentence}>
        <Trans t={t} i18nKey={sentence} components={choices} />
      </dd>
    </div>
  );
}
