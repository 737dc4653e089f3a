import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { srOnly } from '../../components/srOnly.ts';
import { narrow } from '../../lib/useNarrow.ts';
import type { stepTime } from './livePhase.ts';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalM,
    margin: '0 -13px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'break-word',
    [narrow]: { margin: '0 -11px', padding: tokens.spacingHorizontalMNudge, columnGap: tokens.spacingHorizontalS },
  },
  now: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  brand: { color: tokens.colorCompoundBrandForeground1 },
  title: { color: tokens.colorNeutralForeground2 },
  strong: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  minutes: typographyStyles.caption1,
  left: typographyStyles.body1Strong,
  below: { gridColumn: '2 / 4' },
  bar: { boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}`, marginTop: tokens.spacingVerticalXS },
  hidden: srOnly,
});

type Props = {
  title: string;
  note: string;
  minutes: number;
  is: 'done' | 'now' | 'later';
  /** Of the step that runs. */
  time?: ReturnType<typeof stepTime>;
};

/** One step; the one that runs has its frame, its time and the only bar. */
export function LiveStep({ title, note, minutes, is, time }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  return (
    <li className={mergeClasses(styles.step, time && styles.now)} {...(time && { 'aria-current': 'step' as const })}>
      <span className={mergeClasses(styles.icon, is !== 'later' && styles.brand)} aria-hidden="true">
        {is === 'done' ? <CheckmarkCircleFilled /> : <CircleRegular />}
      </span>
      <span className={is === 'done' ? styles.title : styles.strong}>
        {title}
        {is === 'done' && <span className={styles.hidden}> ({t('session.done')})</span>}
      </span>
      <span className={time ? styles.left : styles.minutes}>
        {!time && t('agenda.minutes', { count: minutes })}
        {time && (time.left > 0 ? t('session.leftOf', time) : t('session.over'))}
      </span>
      {note && <span className={styles.below}>{note}</span>}
      {time && (
        <ProgressBar
          className={mergeClasses(styles.below, styles.bar)}
          thickness="large"
          value={time.share}
          aria-label={title}
        />
      )}
    </li>
  );
}
