import { useEffect, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { FirstRunView } from '../../../../api/contracts/people.ts';
import { Page } from '../../components/Page.tsx';
import { api } from '../../lib/apiClient.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { GrowingPicture } from './GrowingPicture.tsx';
import { TeachesQuestion } from './TeachesQuestion.tsx';
import { useAnswers } from './useAnswers.ts';
import { WantsQuestion } from './WantsQuestion.tsx';

const useStyles = makeStyles({
  page: { paddingTop: '72px', [narrow]: { paddingTop: tokens.spacingVerticalL } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    columnGap: tokens.spacingHorizontalXXXL,
    alignItems: 'stretch',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: 0 },
  },
});

/** Two questions, then the first suggestion: at most five taps. Language and time zone are not asked. */
export function FirstRunPage() {
  const styles = useStyles();
  const { t } = useTranslation('firstRun');
  const me = useMe();
  const isNarrow = useNarrow();
  const answers = useAnswers();
  const { data: offer } = useSuspenseQuery({
    queryKey: ['firstRun'],
    queryFn: () => api.get<FirstRunView>('/api/me/first-run'),
    staleTime: Infinity,
  });
  const { step, wants, teaches } = answers;
  const columns = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    columns.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [step]);
  if (me.isConfirmed) return <Redirect to="/find" replace />;
  return (
    <Page title={t(step === 1 ? 'wants.title' : 'teaches.title')} className={styles.page}>
      <div className={styles.columns} ref={columns}>
        {step === 1 ? (
          <WantsQuestion offer={offer} answers={answers} />
        ) : (
          <TeachesQuestion offer={offer} answers={answers} />
        )}
        {!isNarrow && <GrowingPicture me={me.person} step={step} wants={wants} teaches={teaches} />}
      </div>
    </Page>
  );
}
