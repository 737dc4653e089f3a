import { useEffect, useState } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page, PageTitle } from '../../components/Page.tsx';
import { srOnly } from '../../components/srOnly.ts';
import { WithAside } from '../../components/WithAside.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { rememberSearch } from './lastSearch.ts';
import { ExportMenu } from './search/ExportMenu.tsx';
import { Filters } from './search/Filters.tsx';
import { NotFoundBlock } from './search/NotFoundBlock.tsx';
import { Results } from './search/Results.tsx';
import { SearchLine } from './search/SearchLine.tsx';
import { useTypedQuery } from './search/useTypedQuery.ts';
import { libraryPage } from './searchQuery.ts';
import { ShareInsightDialog, warmUpSharing } from './share/ShareInsightDialog.tsx';
import { useInsightSearch } from './useInsights.ts';
import { WhoCanHelp } from './WhoCanHelp.tsx';
import { countTitle } from './words.ts';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  // The search is what leads here; how much there is, is said quietly.
  count: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    [narrow]: { ...typographyStyles.body1, width: '100%' },
  },
  counted: srOnly,
  quiet: { opacity: 0.7 },
});

type Props = {
  /** The address asks for the dialog that shares. */
  isSharing?: boolean;
};

/** What colleagues learned: found as one types, who can help beside it. */
export function LibraryPage({ isSharing = false }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const [, go] = useLocation();
  const [isOpen, setOpen] = useState(isSharing);
  const { query, typed, type, change } = useTypedQuery();
  const search = useInsightSearch(query);
  const address = libraryPage(query);
  useEffect(() => rememberSearch(address), [address]);
  const share = () => setOpen(true);
  const close = () => (isSharing ? go('/insights', { replace: true }) : setOpen(false));
  const showAll = () => change({ q: '', type: null, language: null, list: 'all', tag: null });
  const total = search.first?.total;
  const isBestFirst = query.q.trim() !== '' || query.list === 'popular';
  const count = total === undefined ? t('pageTitle') : countTitle(t, total, isBestFirst);
  const skill = search.first?.skill;
  return (
    <Page title={t('pageTitle')}>
      <SearchLine typed={typed} type={type} share={share} warmUp={warmUpSharing} />
      <div className={styles.filters}>
        <PageTitle className={mergeClasses(styles.count, search.isPlaceholderData && styles.quiet)}>{count}</PageTitle>
        <span className={styles.counted} role="status">
          {search.isPlaceholderData ? '' : count}
        </span>
        <Filters query={query} change={change}>
          <ExportMenu />
        </Filters>
      </div>
      <WithAside
        width={296}
        aside={
          <>
            {skill && <WhoCanHelp key={skill.id} skill={skill} />}
            <NotFoundBlock query={query} skillId={skill?.id} />
          </>
        }
      >
        <Results query={query} search={search} showAll={showAll} share={share} />
      </WithAside>
      {isOpen && <ShareInsightDialog isOpen onClose={close} />}
    </Page>
  );
}
