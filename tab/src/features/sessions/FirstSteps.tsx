import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { QuotedLine } from '../../components/QuotedLine.tsx';
import { Surface } from '../../components/Surface.tsx';
import { listOf, weekdayAndTime } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { NumberedStep } from './NumberedStep.tsx';
import { TimeChips } from './TimeChips.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  surface: { padding: tokens.spacingHorizontalXXL, [narrow]: { padding: tokens.spacingHorizontalL } },
});

/** Three steps; the second books a real time inside both working days. */
export function FirstSteps({ partnership, line }: { partnership: PartnershipView; line: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const { person, meetingTimes, isOneOff, comes, gives } = partnership;
  const name = person.givenName;
  const times = meetingTimes.map((time) => weekdayAndTime(time, timeZone));
  return (
    <Surface className={styles.surface}>
      <ol className={styles.list}>
        <NumberedStep number={1} title={t('steps.helloAct')} isNext>
          <p>{t('steps.hello', { name })}</p>
          <QuotedLine text={line} />
        </NumberedStep>
        <NumberedStep number={2} title={t(isOneOff ? 'steps.timeTitleShort' : 'steps.timeTitle')}>
          <p>
            {times.length > 0
              ? t('steps.time', { count: times.length, times: listOf(times) })
              : t('steps.noTime', { name })}
          </p>
          <TimeChips partnership={partnership} />
        </NumberedStep>
        <NumberedStep number={3} title={t('steps.meetTitle')}>
          <p>{isOneOff ? t('steps.meetShort', { skill: (comes ?? gives)?.skillName }) : t('steps.meet')}</p>
        </NumberedStep>
      </ol>
    </Surface>
  );
}
