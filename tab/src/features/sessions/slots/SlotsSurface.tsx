import { useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../../../api/contracts/partnerships.ts';
import type { SlotsView } from '../../../../../api/contracts/slots.ts';
import { Surface } from '../../../components/Surface.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { useBookTime } from '../useBookTime.ts';
import { AnotherTime } from './AnotherTime.tsx';
import { DayBars } from './DayBars.tsx';
import { HoursForPair } from './HoursForPair.tsx';
import { SlotRow } from './SlotRow.tsx';

const useStyles = makeStyles({
  surface: {
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXXL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
});

type Props = { view: SlotsView; partnership: PartnershipView; isMove: boolean };

/** The days side by side, then the times; where there is none, the hours that could be widened. */
export function SlotsSurface({ view, partnership, isMove }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  // Stays while the page does: whoever is widening the hours goes on where they are.
  const [beganWithNone] = useState(view.slots.length === 0);
  const booking = useBookTime(partnership);
  const page = `/partnerships/${partnership.id}`;
  const acts = {
    isBusy: booking.isPending,
    book: (startsAt: string) => booking.mutate(startsAt, { onSuccess: () => go(page) }),
  };
  return (
    <Surface className={styles.surface}>
      <DayBars view={view} />
      {view.slots.length === 0 && <p className={styles.none}>{t('slots.none', { count: view.others.length + 1 })}</p>}
      {beganWithNone && <HoursForPair view={view} partnershipId={partnership.id} />}
      {view.slots.length > 0 && (
        <ul className={styles.list}>
          {view.slots.map((slot, at) => (
            <SlotRow key={slot.startsAt} slot={slot} view={view} isFirst={at === 0} isMove={isMove} {...acts} />
          ))}
        </ul>
      )}
      {booking.error && <p role="alert">{errorSentence(booking.error)}</p>}
      <div className={styles.foot}>
        <AnotherTime {...acts} />
      </div>
    </Surface>
  );
}
