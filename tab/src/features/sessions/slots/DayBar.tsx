import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SlotsView } from '../../../../../api/contracts/slots.ts';
import { timeIn } from '../../../lib/format.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { toStyle, type Part } from './dayScale.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} 0`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) !important' },
  },
  name: { ...typographyStyles.body1Strong, display: 'block', color: tokens.colorNeutralForeground1 },
  city: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  who: { [narrow]: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS } },
  /** There the bar is too short for its own clock. */
  hours: {
    ...typographyStyles.caption1,
    display: 'none',
    [narrow]: { display: 'inline', marginInlineStart: 'auto', color: tokens.colorNeutralForeground2 },
  },
  clock: { [narrow]: { display: 'none' } },
  line: { position: 'relative', height: '40px', [narrow]: { height: '24px' } },
  /** The rest of the day and night, on both sides of the bar. */
  free: {
    position: 'absolute',
    insetBlock: 0,
    backgroundImage: `radial-gradient(circle, ${tokens.colorNeutralStrokeAccessible} 1px, transparent 1px)`,
    backgroundSize: '8px 2px',
    backgroundRepeat: 'repeat-x',
    backgroundPosition: 'left center',
  },
  /** Where one column is all there is, each row marks its own share; no band crosses a name. */
  shared: {
    display: 'none',
    [narrow]: {
      display: 'block',
      position: 'absolute',
      insetBlock: '-4px',
      boxSizing: 'border-box',
      border: `2px solid ${tokens.colorBrandStroke1}`,
      borderRadius: tokens.borderRadiusLarge,
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
  day: {
    ...typographyStyles.body1,
    position: 'absolute',
    insetBlock: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
  },
});

type Props = { day: SlotsView['days'][number]; name: string; bar: Part; shared: Part | null; labels: string };

/** One working day from its beginning to its end, in its own time. */
export function DayBar({ day, name, bar, shared, labels }: Props) {
  const styles = useStyles();
  const from = timeIn(day.startsAt, day.timeZone);
  const until = timeIn(day.endsAt, day.timeZone);
  return (
    <div className={styles.row} style={{ gridTemplateColumns: `${labels} minmax(0, 1fr)` }}>
      <div className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.city}>{day.city}</span>
        <span className={styles.hours}>
          {from}–{until}
        </span>
      </div>
      <div className={styles.line}>
        <div className={styles.free} style={{ left: 0, width: `${bar.left}%` }} />
        <div className={styles.free} style={{ left: `${bar.left + bar.width}%`, right: 0 }} />
        {shared && <div className={styles.shared} style={toStyle(shared)} />}
        <div className={styles.day} style={toStyle(bar)}>
          <span className={styles.clock}>{from}</span>
          <span className={styles.clock}>{until}</span>
        </div>
      </div>
    </div>
  );
}
