import { useState } from 'react';
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { BackLink } from '../../../components/BackLink.tsx';
import { Page } from '../../../components/Page.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { currentLocale } from '../../../lib/locale.ts';
import { useNarrow } from '../../../lib/useNarrow.ts';
import { useNow } from '../../../lib/useNow.ts';
import { BeforeYouSend } from './BeforeYouSend.tsx';
import { CardPreview } from './CardPreview.tsx';
import { DraftProblem } from './DraftProblem.tsx';
import { FixedOnceOpen } from './FixedOnceOpen.tsx';
import { goTo } from './goTo.ts';
import { problemsOf, type Problem } from './problems.ts';
import { QuestionsSurface } from './QuestionsSurface.tsx';
import { ToWhom } from './ToWhom.tsx';
import { useDraft } from './useDraft.ts';
import { usePollActs } from './usePollActs.ts';
import { WriteActs } from './WriteActs.tsx';
import { writeLead, writeTitle } from './writeTitle.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  rules: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 248px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 639px)': { padding: 0 },
  },
  send: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
});

/** The questions left, the very card right; what is true of them before they are sent. */
export function Writer({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const isNarrow = useNarrow();
  const [part, setPart] = useState<'write' | 'preview'>('write');
  const writing = useDraft(poll);
  const acts = usePollActs({ poll, writing });
  const { draft } = writing;
  const [locale, setLocale] = useState(currentLocale());
  const [active, setActive] = useState(draft.questions[0]?.key ?? null);
  const now = useNow(60_000);
  const problems = problemsOf(draft, currentLocale(), now.getTime(), poll.isSmall);
  const toPlace = (problem: Problem) => {
    setPart('write');
    if ('place' in problem) {
      setLocale(problem.locale);
      setActive(draft.questions[problem.place]?.key ?? null);
    }
    goTo(problem, draft);
  };
  /** What stands in the way is shown at its place instead. */
  const ifReady = (act: () => void) => () => {
    const stop = problems.find(({ stops }) => stops);
    if (stop) toPlace(stop);
    else act();
  };
  const place = Math.max(
    0,
    draft.questions.findIndex(({ key }) => key === active),
  );
  const ways = (
    <WriteActs poll={poll} writing={writing} acts={{ ...acts, tryIt: ifReady(acts.tryIt), open: ifReady(acts.open) }} />
  );
  return (
    <Page title={t('write.pageTitle')}>
      <BackLink href={`/programmes/${poll.programmeId}/polls`}>{t('allPolls')}</BackLink>
      <PageHead title={writeTitle(t, draft, poll.asked)} lead={writeLead(t, draft, poll.programmeName, now)}>
        {!isNarrow && ways}
      </PageHead>
      <DraftProblem writing={writing} />
      {isNarrow && (
        <TabList
          selectedValue={part}
          onTabSelect={(_, { value }) => setPart(value === 'preview' ? 'preview' : 'write')}
        >
          <Tab value="write">{t('write.write')}</Tab>
          <Tab value="preview">{t('write.preview')}</Tab>
        </TabList>
      )}
      <div className={styles.columns}>
        {(!isNarrow || part === 'write') && (
          <div className={styles.column}>
            <QuestionsSurface
              writing={writing}
              isSmall={poll.isSmall}
              shown={{ locale, setLocale, active, setActive }}
            />
            <div className={styles.rules}>
              <ToWhom draft={draft} change={writing.change} />
              <FixedOnceOpen poll={poll} />
            </div>
          </div>
        )}
        <div className={styles.column}>
          {(!isNarrow || part === 'preview') && <CardPreview poll={poll} draft={draft} place={place} />}
          <div className={styles.send}>
            <BeforeYouSend draft={draft} problems={problems} toPlace={toPlace} />
          </div>
          {isNarrow && ways}
        </div>
      </div>
    </Page>
  );
}
