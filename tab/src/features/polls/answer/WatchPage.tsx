import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { BackLink } from '../../../components/BackLink.tsx';
import { Page } from '../../../components/Page.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Surface } from '../../../components/Surface.tsx';
import { useMe } from '../../../lib/useMe.ts';
import { momentWords, said } from '../words.ts';
import { CallOff } from './CallOff.tsx';
import { WhoSeesWhat } from './WhoSeesWhat.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '720px', padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}` },
  promise: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    '& li': { padding: `${tokens.spacingVerticalXS} 0` },
  },
});

/** An open poll for a lead who is not asked: what is asked, and that nobody sees anything before its end. */
export function WatchPage({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const isOfSessions = poll.template === 'sessions';
  const until = momentWords(t, poll.closesAt, timeZone);
  const title = isOfSessions ? t('watch.sessions') : t('watch.title', { until });
  return (
    <Page title={title}>
      <BackLink href={`/programmes/${poll.programmeId}/polls`}>{t('allPolls')}</BackLink>
      <PageHead title={title} lead={t(isOfSessions ? 'watch.sessionsLead' : 'watch.lead', { count: poll.asked })}>
        {poll.iLead && !isOfSessions && <CallOff poll={poll} />}
      </PageHead>
      <Surface className={styles.surface}>
        <ol className={styles.list}>
          {poll.questions.map((question) => (
            <li key={question.id}>{said(question.text)}</li>
          ))}
        </ol>
      </Surface>
      {!isOfSessions && (
        <section className={styles.promise}>
          <h2 className={styles.title}>{t('watch.promise')}</h2>
          <WhoSeesWhat poll={poll} />
        </section>
      )}
    </Page>
  );
}
