import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { dayAndMonth } from '../lib/format.ts';
import type { Said } from '../lib/saidToEachOther.ts';
import { isForMeAlone, saidLines, whoSaid } from '../lib/saidWords.ts';
import { useMe } from '../lib/useMe.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'break-word',
  },
  day: { color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground1 },
  who: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  text: { whiteSpace: 'pre-line' },
});

/** One of the things told: when, by whom for whom, and the words. What is for the reader alone has a lock. */
export function SaidRow({ said }: { said: Said }) {
  const styles = useStyles();
  const { t } = useTranslation('pairs');
  const { timeZone } = useMe();
  return (
    <li className={styles.row}>
      <span className={styles.day}>{dayAndMonth(said.at, timeZone, 'short')}</span>
      <span className={styles.words}>
        <span className={styles.who}>
          {isForMeAlone(said) && <LockClosedRegular aria-hidden="true" />}
          {whoSaid(t, said)}
        </span>
        {saidLines(t, said).map((line) => (
          <span key={line} className={styles.text}>
            {line}
          </span>
        ))}
      </span>
    </li>
  );
}
