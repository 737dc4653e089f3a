import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { Surface } from '../../components/Surface.tsx';
import { errorSentence } from '../../lib/errorSentence.ts';
import { listOf, weekdayAndTime } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { NumberedStep } from './NumberedStep.tsx';
import { QuotedLine } from './QuotedLine.tsx';
import type { useProposeTime } from './useProposeTime.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  surface: { padding: tokens.spacingHorizontalXXL },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    '@media (max-width: 639px)': { '& button': { minHeight: '44px' } },
  },
});

type Props = { partnership: PartnershipView; line: string; meeting: ReturnType<typeof useProposeTime> };

/** Three steps; the second proposes real times inside both working days. */
export function FirstSteps({ partnership, line, meeting }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { person, meetingTimes, awayUntil } = partnership;
  const name = person.givenName;
  const times = meetingTimes.map((time) => weekdayAndTime(time, timeZone));
  return (
    <Surface className={styles.surface}>
      <ol className={styles.list}>
        <NumberedStep number={1} title={t('sayHello')} isNext>
          <p>{t('steps.hello', { name })}</p>
          <QuotedLine text={line} />
        </NumberedStep>
        <NumberedStep number={2} title={t('steps.timeTitle')}>
          <p>
            {times.length > 0
              ? t('steps.time', { count: times.length, times: listOf(times) })
              : t('steps.noTime', { name })}
          </p>
          {!awayUntil && times.length > 0 && (
            <div className={styles.chips}>
              {meetingTimes.map((time) => (
                <Button
                  key={time}
                  shape="circular"
                  disabledFocusable={meeting.isBusy}
                  onClick={() => meeting.propose(time)}
                >
                  {weekdayAndTime(time, timeZone, 'short')}
                </Button>
              ))}
            </div>
          )}
          {meeting.error && <p role="alert">{errorSentence(meeting.error)}</p>}
        </NumberedStep>
        <NumberedStep number={3} title={t('steps.meetTitle')}>
          <p>{t('steps.meet')}</p>
        </NumberedStep>
      </ol>
    </Surface>
  );
}
