import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundSummary } from '../../../../api/contracts/programmes.ts';
import { fullDay } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { dayAndTime } from './dayAndTime.ts';

const useStyles = makeStyles({
  dates: {
    ...typographyStyles.body1,
    alignSelf: 'center',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '480px',
    margin: 0,
  },
  wide: { maxWidth: 'none', alignSelf: 'stretch' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalL },
  name: { color: tokens.colorNeutralForeground2 },
  day: { ...typographyStyles.body1Strong, margin: 0 },
});

const withTime = ['joinUntil', 'pairsOn', 'answerBy'] as const;
const dayOnly = ['firstMeetingBy', 'endsOn'] as const;

type Props = {
  dates: RoundSummary['dates'];
  /** Only what comes after publication. */
  isPublished?: boolean;
};

/** What happens when, in the reader's own zone. */
export function RoundDates({ dates, isPublished = false }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const { timeZone } = useMe();
  const rows = [
    ...withTime
      .filter((name) => !isPublished || name === 'answerBy')
      .map((name) => [name, t('moment', dayAndTime(dates[name], timeZone))] as const),
    ...dayOnly.map((name) => [name, fullDay(dates[name], timeZone)] as const),
  ];
  return (
    <dl className={mergeClasses(styles.dates, isPublished && styles.wide)} aria-label={t('dates.title')}>
      {rows.map(([name, when]) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{t(`dates.${name}`)}</dt>
          <dd className={styles.day}>{when}</dd>
        </div>
      ))}
    </dl>
  );
}
