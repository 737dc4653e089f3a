import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { weekdayAndTime } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { slotsPage } from './pages.ts';
import { useBookTime } from './useBookTime.ts';
import { useLinkStyle } from './useLinkStyle.ts';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    [narrow]: { '& button': { minHeight: '44px' } },
  },
});

/** The next times inside all working days: one tap books one. */
export function TimeChips({ partnership }: { partnership: PartnershipView }) {
  const styles = useStyles();
  const link = useLinkStyle();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const { id, meetingTimes, awayUntil } = partnership;
  const { mutate, isPending, error } = useBookTime(partnership);
  return (
    <>
      <div className={styles.chips}>
        {!awayUntil &&
          meetingTimes.map((time) => (
            <Button key={time} shape="circular" disabledFocusable={isPending} onClick={() => mutate(time)}>
              {weekdayAndTime(time, timeZone, 'short')}
            </Button>
          ))}
        <Link className={link} href={slotsPage(id)}>
          {t('steps.otherTimes')}
        </Link>
      </div>
      {error && <p role="alert">{errorSentence(error)}</p>}
    </>
  );
}
