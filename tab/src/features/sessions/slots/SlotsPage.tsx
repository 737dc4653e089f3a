import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page, PageLead, PageTitle } from '../../../components/Page.tsx';
import { Pair } from '../../../components/Pair.tsx';
import { RingMark } from '../../../components/RingMark.tsx';
import { useMe } from '../../../lib/useMe.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { usePartnership } from '../../../lib/usePartnerships.ts';
import { pairNames } from '../pairTitle.ts';
import { useLinkStyle } from '../useLinkStyle.ts';
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
  back: { alignSelf: 'start', gap: tokens.spacingHorizontalSNudge },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 296px',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (max-width: 819px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
  },
});

/** The first times inside everybody's working hours; the first one is proposed in one tap. */
export function SlotsPage({ id }: { id: string }) {
  const styles = useStyles();
  const back = useLinkStyle();
  const { t } = useTranslation('sessions');
  const me = useMe().person;
  const partnership = usePartnership(id);
  const plan = usePlan(id);
  const view = useSlots(id);
  const { person, others } = view;
  const title = slotsTitle(t, view);
  const names = pairNames(t, view);
  return (
    <Page title={title}>
      <Link className={`${back} ${styles.back}`} href={`/partnerships/${id}`}>
        <ArrowLeftRegular aria-hidden="true" />
        {names}
      </Link>
      <div className={styles.head}>
        {others.length > 0 ? (
          <RingMark members={[person, me, ...others]} shape="header" state="solid" />
        ) : (
          <Pair
            person={person}
            me={me}
            shape="header"
            state="solid"
            comes={partnership.comes !== null}
            gives={partnership.gives !== null}
          />
        )}
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          <PageLead>
            {sharedWords(t, view)} {t('slots.noCalendars')}
          </PageLead>
        </div>
      </div>
      <div className={styles.columns}>
        <SlotsSurface view={view} partnership={partnership} isMove={plan.next !== null} />
        <aside className={styles.aside}>
          <SlotsAside view={view} plan={plan} />
        </aside>
      </div>
    </Page>
  );
}
