import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Page, PageLead, PageTitle } from '../../../components/Page.tsx';
import { Pair } from '../../../components/Pair.tsx';
import { RingMark } from '../../../components/RingMark.tsx';
import { Surface } from '../../../components/Surface.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { listOf } from '../../../lib/format.ts';
import { useMe } from '../../../lib/useMe.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { usePartnership } from '../../../lib/usePartnerships.ts';
import { useBookTime } from '../useBookTime.ts';
import { useLinkStyle } from '../useLinkStyle.ts';
import { usePlan } from '../usePlan.ts';
import { AnotherTime } from './AnotherTime.tsx';
import { DayBars } from './DayBars.tsx';
import { SlotRow } from './SlotRow.tsx';
import { SlotsAside } from './SlotsAside.tsx';
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
  surface: {
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
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
  const [, go] = useLocation();
  const me = useMe().person;
  const partnership = usePartnership(id);
  const plan = usePlan(id);
  const view = useSlots(id);
  const booking = useBookTime(partnership);
  const book = (startsAt: string) => booking.mutate(startsAt, { onSuccess: () => go(`/partnerships/${id}`) });
  const { person, others } = view;
  const title = slotsTitle(t, view);
  const names = listOf([...[person, ...others].map(({ givenName }) => givenName), t('you')]);
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
        <Surface className={styles.surface}>
          <DayBars view={view} />
          {view.slots.length > 0 ? (
            <ul className={styles.list}>
              {view.slots.map((slot, at) => (
                <SlotRow
                  key={slot.startsAt}
                  slot={slot}
                  view={view}
                  isFirst={at === 0}
                  isMove={plan.next !== null}
                  isBusy={booking.isPending}
                  book={book}
                />
              ))}
            </ul>
          ) : (
            <p className={styles.none}>{t('slots.none', { count: others.length + 1 })}</p>
          )}
          {booking.error && <p role="alert">{errorSentence(booking.error)}</p>}
          <div className={styles.foot}>
            <AnotherTime isBusy={booking.isPending} book={book} />
          </div>
        </Surface>
        <aside className={styles.aside}>
          <SlotsAside view={view} plan={plan} />
        </aside>
      </div>
    </Page>
  );
}
