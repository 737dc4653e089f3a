import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { fullDay } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  act: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  button: { minWidth: '132px', minHeight: '40px', [narrow]: { maxWidth: 'none', minHeight: '44px' } },
  until: {
    ...typographyStyles.caption1,
    display: 'none',
    margin: 0,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    [narrow]: { display: 'block' },
  },
});

type Props = { programme: ProgrammeView; isBusy: boolean; join: () => void };

/** The page's one button, with the day until which it works; after that day it counts for the next round. */
export function JoinButton({ programme: { round }, isBusy, join }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const [, go] = useLocation();
  const { timeZone, isConfirmed } = useMe();
  const isNow = round?.state === 'draft' || round?.state === 'open';
  // Nobody is matched before they said what they want.
  const act = isConfirmed
    ? { text: t(isNow ? 'page.join' : 'page.joinNext'), run: join }
    : { text: t('page.first'), run: () => go('/first-run') };
  return (
    <div className={styles.act}>
      <Button className={styles.button} appearance="primary" size="large" disabledFocusable={isBusy} onClick={act.run}>
        {act.text}
      </Button>
      {isNow && <p className={styles.until}>{t('page.until', { day: fullDay(round.dates.joinUntil, timeZone) })}</p>}
    </div>
  );
}
