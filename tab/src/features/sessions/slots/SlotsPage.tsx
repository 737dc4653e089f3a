import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../../components/BackLink.tsx';
import { Members } from '../../../components/Members.tsx';
import { WithAside } from '../../../components/WithAside.tsx';
import { Page, PageLead, PageTitle } from '../../../components/Page.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { usePartnership } from '../../../lib/usePartnerships.ts';
import { pairNames } from '../pairTitle.ts';
import { usePlan } from '../usePlan.ts';
import { SlotsAside } from './SlotsAside.tsx';
import { SlotsSurface } from './SlotsSurface.tsx';
import { sharedWords, slotsTitle } from './slotWords.ts';
import { useSlots } from './useSlots.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    [narrow]: { flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

/** The first times inside everybody's working hours; the first one is proposed in one tap. */
export function SlotsPage({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const partnership = usePartnership(id);
  const plan = usePlan(id);
  const view = useSlots(id);
  const title = slotsTitle(t, view);
  return (
    <Page title={title}>
      <BackLink href={`/partnerships/${id}`}>{pairNames(t, view)}</BackLink>
      <div className={styles.head}>
        <Members partnership={partnership} shape="header" />
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          <PageLead>
            {sharedWords(t, view)} {t('slots.noCalendars')}
          </PageLead>
        </div>
      </div>
      <WithAside width={296} aside={<SlotsAside view={view} plan={plan} />}>
        <SlotsSurface view={view} partnership={partnership} isMove={plan.next !== null} />
      </WithAside>
    </Page>
  );
}
