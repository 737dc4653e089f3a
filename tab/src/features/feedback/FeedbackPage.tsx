import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Members } from '../../components/Members.tsx';
import { Page, PageTitle } from '../../components/Page.tsx';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { usePartnership } from '../../lib/usePartnerships.ts';
import { Counted } from './Counted.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import { feedbackLead, feedbackTitle } from './feedbackWords.ts';
import { useSessionFeedback } from './useSessionFeedback.ts';

const useStyles = makeStyles({
  page: {
    maxWidth: '744px',
    minHeight: 'max(640px, min(100vh - 44px, 760px))',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXL,
    [narrow]: { minHeight: 0, justifyContent: 'flex-start' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  words: { flex: '1 1 260px', minWidth: 0 },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Three taps about a meeting, words if one likes, and who may read them: nobody else, unless it is said. */
export function FeedbackPage({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('feedback');
  const view = useSessionFeedback(id);
  const partnership = usePartnership(view.partnershipId);
  const isNarrow = useNarrow();
  const title = feedbackTitle(t, view.number);
  return (
    <Page title={title} className={styles.page}>
      <header className={styles.head}>
        <Members partnership={partnership} shape={isNarrow ? 'row' : 'medium'} />
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          {view.canChange && <p className={styles.lead}>{feedbackLead(t, view.minutes)}</p>}
        </div>
      </header>
      {view.canChange ? <FeedbackForm view={view} /> : <Counted view={view} />}
    </Page>
  );
}
