import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../../components/BackLink.tsx';
import { Page } from '../../../components/Page.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { WithAside } from '../../../components/WithAside.tsx';
import { usePollList } from '../usePolls.ts';
import { AskMenu } from './AskMenu.tsx';
import { groupPolls } from './listGroups.ts';
import { listTitle } from './listTitle.ts';
import { PollGroup } from './PollGroup.tsx';
import { Pulses } from './Pulses.tsx';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  none: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '600px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

/** What a programme asks: what waits for me, what its leads write, what came of it. */
export function PollsPage({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const list = usePollList(id);
  const { programmeId, programmeName, iLead, isSmall, polls } = list;
  const groups = groupPolls(polls);
  const title = listTitle(t, groups);
  const main = (
    <div className={styles.main}>
      <PollGroup title={t('list.open')} polls={groups.open} />
      <PollGroup title={t('list.drafts')} polls={groups.drafts} />
      <PollGroup title={t('list.closed')} polls={groups.over} />
      {polls.length === 0 && <p className={styles.none}>{t('list.emptyText', { programme: programmeName })}</p>}
    </div>
  );
  return (
    <Page title={t('list.pageTitle')}>
      <BackLink href={`/programmes/${programmeId}`}>{programmeName}</BackLink>
      <PageHead title={title} lead={t(isSmall && iLead ? 'list.small' : 'list.lead', { programme: programmeName })}>
        {iLead && <AskMenu programmeId={programmeId} isPrimary={groups.open.length === 0} />}
      </PageHead>
      {iLead ? (
        <WithAside width={312} aside={<Pulses list={list} />}>
          {main}
        </WithAside>
      ) : (
        main
      )}
    </Page>
  );
}
