import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { PollResults } from '../../../../../api/contracts/pollResults.ts';
import { BackLink } from '../../../components/BackLink.tsx';
import { Page } from '../../../components/Page.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { WithAside } from '../../../components/WithAside.tsx';
import { dayAndMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/useMe.ts';
import { usePoll, useResults } from '../usePolls.ts';
import type { T } from '../words.ts';
import { ResultsAside } from './ResultsAside.tsx';
import { resultTitle } from '../resultTitle.ts';
import { ResultsSurface } from './ResultsSurface.tsx';
import { SharedRound } from './SharedRound.tsx';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** What came of a poll. As long as it is open there is nothing to see, for nobody: its own page says so. */
export function ResultsPage({ id }: { id: string }) {
  const { state } = usePoll(id);
  return state === 'closed' ? <Results id={id} /> : <Redirect to={`/polls/${id}`} replace />;
}

/** For a poll that is closed, wherever it stands. */
export function Results({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const results = useResults(id);
  const title = resultTitle(t, results);
  return (
    <Page title={title}>
      <BackLink href={`/programmes/${results.programmeId}/polls`}>{t('allPolls')}</BackLink>
      <PageHead title={title} lead={leadOf(t, results, timeZone)} />
      <WithAside width={312} aside={<ResultsAside results={results} />}>
        <div className={styles.main}>
          <ResultsSurface results={results} />
          {results.isSmall && <SharedRound results={results} />}
        </div>
      </WithAside>
    </Page>
  );
}

/** "Learning partners · 23 of 64 people answered · closed on 14 November" */
function leadOf(t: T, { programmeName, answered, asked, closedAt }: PollResults, timeZone: string): string {
  const values = { programme: programmeName, day: dayAndMonth(closedAt, timeZone) };
  if (answered === null) return t('results.leadNoFigures', values);
  if (asked === null) return t('results.leadPeople', { ...values, count: answered });
  return t('results.lead', { ...values, answered, count: asked });
}
