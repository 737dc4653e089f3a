import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { HelpRequestSurface } from './HelpRequestSurface.tsx';
import { helpTitle } from './helpTitle.ts';
import { useHelpAsked, useHelpDone } from './useHelpAsked.ts';

const useStyles = makeStyles({
  page: { maxWidth: '744px' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, margin: 0, padding: 0 },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 0` },
});

/** Who asked the reader for help with a partnership: whom they named, and nobody else. */
export function HelpPage() {
  const styles = useStyles();
  const { t } = useTranslation('feedback');
  const [, go] = useLocation();
  const requests = useHelpAsked();
  const done = useHelpDone();
  const waiting = requests.filter(({ isDone, isWithdrawn }) => !isDone && !isWithdrawn);
  const past = requests.filter(({ isDone, isWithdrawn }) => isDone || isWithdrawn);
  if (requests.length === 0) {
    const toPartnerships = <Button onClick={() => go('/partnerships')}>{t('help.toPartnerships')}</Button>;
    return (
      <Page title={t('help.none')}>
        <EmptyState title={t('help.none')} text={t('help.noneText')} actions={toPartnerships} />
      </Page>
    );
  }
  const title = helpTitle(t, waiting);
  return (
    <Page title={title} className={styles.page}>
      <div>
        <PageTitle>{title}</PageTitle>
        {waiting.length > 0 && <PageLead>{t('help.lead')}</PageLead>}
      </div>
      <ul className={styles.list}>
        {waiting.map((request, place) => (
          <HelpRequestSurface
            key={request.id}
            request={request}
            isPrimary={place === 0}
            isBusy={done.isPending}
            done={() => done.mutate(request.id)}
          />
        ))}
      </ul>
      {past.length > 0 && (
        <>
          <h2 className={styles.title}>{t('help.doneTitle')}</h2>
          <ul className={styles.list}>
            {past.map((request) => (
              <HelpRequestSurface key={request.id} request={request} isPrimary={false} isBusy={false} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
