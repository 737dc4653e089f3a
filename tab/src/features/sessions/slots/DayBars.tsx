import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SlotsView } from '../../../../../api/contracts/slots.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { firstNameOf } from './slotWords.ts';
import { DayBar } from './DayBar.tsx';
import { dayScale, toStyle } from './dayScale.ts';

const LABELS = '132px';

const useStyles = makeStyles({
  bars: {
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalXXL,
    margin: `${tokens.spacingVerticalS} 0`,
    [narrow]: { gap: tokens.spacingVerticalL, margin: 0 },
  },
  /** Lies under all rows, which let it show through; the names keep their own column beside it. */
  band: { position: 'absolute', insetBlock: '-6px', left: LABELS, right: 0, [narrow]: { display: 'none' } },
  shared: {
    position: 'absolute',
    insetBlock: 0,
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** Everybody's working day on one line, each in its own time; the part that all share is marked across them. */
export function DayBars({ view }: { view: SlotsView }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { bars, shared } = dayScale(view);
  if (view.days.length === 0) return null;
  const days = view.days.flatMap((day, at) => (bars[at] ? [{ day, bar: bars[at], isMe: at === 0 }] : []));
  // As with the two faces: the others first, then the reader.
  const rows = [...days.slice(1), ...days.slice(0, 1)];
  return (
    <div className={styles.bars} role="group" aria-label={t('slots.daysLabel')}>
      {shared && (
        <div className={styles.band} aria-hidden="true">
          <div className={styles.shared} style={toStyle(shared)} />
        </div>
      )}
      {rows.map(({ day, bar, isMe }) => {
        const name = isMe ? t('slots.meInPicture') : firstNameOf(day, view);
        return <DayBar key={day.personId} day={day} name={name} bar={bar} shared={shared} labels={LABELS} />;
      })}
    </div>
  );
}
