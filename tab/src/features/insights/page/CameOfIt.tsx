import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { Face } from '../../../components/Face.tsx';
import { cameOfIt } from '../words.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    maxWidth: '600px',
    color: tokens.colorNeutralForeground2,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere', alignSelf: 'center' },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** What it did for those who used it: the counts in words, then their lines. */
export function CameOfIt({ insight }: { insight: InsightView }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const { outcomes, isMine, helpful } = insight;
  // A reader sees it at the button.
  const sentences = cameOfIt(t, { outcomes, helpful: isMine ? helpful : 0 });
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{t('came.title')}</h2>
      <p className={styles.text}>{sentences.length > 0 ? sentences.join(' ') : t('came.nothing')}</p>
      {insight.lines.length > 0 && (
        <ul className={styles.lines}>
          {insight.lines.map(({ person, kind, line }) => (
            <li key={`${person?.id} ${line}`} className={styles.line}>
              {person && <Face person={person} size={32} />}
              <span className={styles.words}>
                <span className={styles.name}>{person?.name ?? t('said.somebody')}</span>{' '}
                {t('said.line', { said: t(`said.${kind}`), text: line })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
