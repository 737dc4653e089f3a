import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isNarrowed, type InsightQuery } from '../searchQuery.ts';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} 0`,
    maxWidth: '480px',
  },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

type Props = { query: InsightQuery; showAll: () => void; share: () => void };

/** Never a blank list: why it is empty, and one way on. */
export function NothingThere({ query, showAll, share }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const words = query.q.trim();
  const why = words ? 'found' : isNarrowed(query) ? 'filtered' : query.list;
  // What is not written yet can be; what is not found is looked for in another way.
  const isToWrite = why === 'all' || why === 'mine' || why === 'drafts';
  return (
    <div className={styles.none}>
      <h2 className={styles.title}>{t(`none.${why}`, { words })}</h2>
      <p className={styles.text}>{t(`none.${why}Text`)}</p>
      {isToWrite ? (
        <Button appearance="primary" onClick={share}>
          {t('search.share')}
        </Button>
      ) : (
        <Button onClick={showAll}>{t('none.clear')}</Button>
      )}
    </div>
  );
}
