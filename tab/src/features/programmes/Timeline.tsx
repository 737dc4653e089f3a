import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { srOnly } from '../../components/srOnly.ts';
import { clockTimeIn, dayAndMonth } from '../../lib/format.ts';
import { narrow } from '../../lib/useNarrow.ts';
import type { Mark } from './timeline.ts';

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'flex',
    [narrow]: { flexDirection: 'column' },
  },
  mark: {
    flex: '1 1 0',
    minWidth: 0,
    '&:last-child': { flexGrow: 0, flexShrink: 0, flexBasis: 'auto', maxWidth: '20%' },
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: '14px 64px minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalM,
      '&:last-child': { maxWidth: 'none' },
    },
  },
  line: { display: 'flex', alignItems: 'center', [narrow]: { flexDirection: 'column', gridRow: '1 / 3' } },
  dot: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '12px',
    height: '12px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [forced]: { border: '2px solid CanvasText' },
    [narrow]: { marginTop: '4px' },
  },
  past: {
    backgroundColor: tokens.colorBrandStroke1,
    [forced]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  rail: {
    flexGrow: 1,
    height: 0,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    [forced]: { borderTopColor: 'CanvasText' },
    [narrow]: {
      width: 0,
      height: 'auto',
      minHeight: '16px',
      borderTopWidth: 0,
      borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
      marginBottom: '-4px',
    },
  },
  long: { borderTopStyle: 'dotted', [narrow]: { borderLeftStyle: 'dotted' } },
  day: {
    ...typographyStyles.body1Strong,
    display: 'block',
    marginTop: tokens.spacingVerticalS,
    [narrow]: { marginTop: 0, paddingBottom: tokens.spacingVerticalM },
  },
  what: {
    ...typographyStyles.caption1,
    display: 'block',
    paddingInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
    [narrow]: { ...typographyStyles.body1, paddingInlineEnd: 0 },
  },
  hidden: srOnly,
});

/** What happens when: beside each other where there is room, one below the other where there is not. */
export function Timeline({ marks, timeZone }: { marks: readonly Mark[]; timeZone: string }) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  return (
    <ol className={styles.list} aria-label={t('when.label')}>
      {marks.map(({ name, at, isPast }, place) => (
        <li key={name} className={styles.mark}>
          <span className={styles.line} aria-hidden="true">
            <span className={mergeClasses(styles.dot, isPast && styles.past)} />
            {place < marks.length - 1 && (
              <span className={mergeClasses(styles.rail, marks[place + 1]?.name === 'endsOn' && styles.long)} />
            )}
          </span>
          <span className={styles.day}>{dayAndMonth(at, timeZone, 'short')}</span>
          <span className={styles.what}>
            {t(`when.${name}`, { time: clockTimeIn(at, timeZone) })}
            {isPast && <span className={styles.hidden}>, {t('when.past')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
