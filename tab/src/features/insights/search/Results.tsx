import { Suspense } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { InsightRow } from '../../../components/InsightRow.tsx';
import { Surface } from '../../../components/Surface.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import type { InsightQuery } from '../searchQuery.ts';
import type { useInsightSearch } from '../useInsights.ts';
import { NothingThere } from './NothingThere.tsx';
import { RowSkeletons } from './RowSkeletons.tsx';

const useStyles = makeStyles({
  surface: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    [narrow]: { padding: `0 ${tokens.spacingHorizontalL}` },
  },
  bare: { padding: `${tokens.spacingVerticalL} 0` },
  row: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    [narrow]: { minHeight: '44px', width: '100%', maxWidth: 'none' },
  },
  failed: {
    padding: `${tokens.spacingVerticalL} 0`,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    '& h2': { ...typographyStyles.subtitle1, margin: 0 },
    '& p': { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  },
});

type Props = {
  query: InsightQuery;
  search: ReturnType<typeof useInsightSearch>;
  showAll: () => void;
  share: () => void;
};

/** What was found; while the next answer comes, what was there before. */
export function Results({ query, search, showAll, share }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const loading = (
    <div className={styles.bare}>
      <RowSkeletons label={t('search.loading')} />
    </div>
  );
  return (
    <Surface as="section" className={styles.surface} aria-label={t('search.results')}>
      {search.isPending ? (
        loading
      ) : search.hits.length > 0 ? (
        // The rows wait for the reader's calendar; the page stands already.
        <Suspense fallback={loading}>
          <ul className={styles.list} aria-busy={search.isPlaceholderData}>
            {search.hits.map((hit) => (
              <li key={hit.id} className={styles.row}>
                <InsightRow hit={hit} href={`/insights/${hit.id}`} />
              </li>
            ))}
          </ul>
        </Suspense>
      ) : search.error ? (
        <div role="alert" className={styles.failed}>
          <h2>{t('search.failed')}</h2>
          <p>{errorSentence(search.error)}</p>
          <Button icon={<ArrowClockwiseRegular />} onClick={() => void search.refetch()}>
            {t('search.retry')}
          </Button>
        </div>
      ) : (
        <NothingThere query={query} showAll={showAll} share={share} />
      )}
      {search.hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={search.isFetchingNextPage}
          onClick={() => void search.fetchNextPage()}
        >
          {t('search.more')}
        </Button>
      )}
    </Surface>
  );
}
