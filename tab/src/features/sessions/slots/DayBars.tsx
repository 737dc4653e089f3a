import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SlotsView } from '../../../../../api/contracts/sessions.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { DayBar } from './DayBar.tsx';
import { dayScale } from './dayScale.ts';

const LABELS = '132px';

const useStyles = makeStyles({
  bars: { position: 'relative', display: 'grid', gap: tokens.spacingVerticalXL },
  /** Lies over all rows; the names keep their own column beside it, on narrow pages a line above each bar. */
  band: {
    position: 'absolute',
    insetBlock: '-6px',
    left: LABELS,
    right: 0,
    pointerEvents: 'none',
    [narrow]: { left: 0 },
  },
  shared: {
    ...typographyStyles.caption1,
    position: 'absolute',
    insetBlock: 0,
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    opacity: 0.72,
  },
});

/** Everybody's working day on one line, each in its own time; the part that all share is marked across them. */
export function DayBars({ view }: { view: SlotsView }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { bars, shared } = dayScale(view);
  if (view.days.length === 0) return null;
  return (
    <div className={styles.bars} role="group" aria-label={t('slots.daysLabel')}>
      {shared && (
        <div className={styles.band} aria-hidden="true">
          <div className={styles.shared} style={{ left: `${shared.left}%`, width: `${shared.width}%` }} />
        </div>
      )}
      {view.days.map((day, at) => {
        const bar = bars[at];
        return bar && <DayBar key={day.personId} day={day} bar={bar} labels={LABELS} isMe={at === 0} />;
      })}
    </div>
  );
}
