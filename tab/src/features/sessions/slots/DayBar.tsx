import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SlotsView } from '../../../../../api/contracts/sessions.ts';
import { timeIn } from '../../../lib/format.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import type { Part } from './dayScale.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} 0`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) !important' },
  },
  name: { ...typographyStyles.body1Strong, display: 'block', color: tokens.colorNeutralForeground1 },
  city: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  line: {
    position: 'relative',
    height: '40px',
    backgroundImage: `radial-gradient(circle, ${tokens.colorNeutralStrokeAccessible} 1px, transparent 1px)`,
    backgroundSize: '8px 2px',
    backgroundRepeat: 'repeat-x',
    backgroundPosition: 'left center',
  },
  day: {
    ...typographyStyles.body1,
    position: 'absolute',
    insetBlock: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    [narrow]: { ...typographyStyles.caption1, padding: `0 ${tokens.spacingHorizontalXS}` },
  },
});

type Props = { day: SlotsView['days'][number]; bar: Part; labels: string; isMe: boolean };

/** One working day from its beginning to its end, in its own time. */
export function DayBar({ day, bar, labels, isMe }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const from = timeIn(day.startsAt, day.timeZone);
  const until = timeIn(day.endsAt, day.timeZone);
  return (
    <div className={styles.row} style={{ gridTemplateColumns: `${labels} minmax(0, 1fr)` }}>
      <div>
        <span className={styles.name}>{isMe ? t('slots.meInPicture') : day.name.split(' ')[0]}</span>
        <span className={styles.city}>{day.city}</span>
      </div>
      <div className={styles.line}>
        <div className={styles.day} style={{ left: `${bar.left}%`, width: `${bar.width}%` }}>
          <span>{from}</span>
          <span>{until}</span>
        </div>
      </div>
    </div>
  );
}
