import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { WorkingHours } from '../../../../api/contracts/people.ts';
import { ManyMenu } from '../../components/ManyMenu.tsx';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';
import { weekdayName } from '../../lib/format.ts';
import { dayWords, wallTime } from './words.ts';

const STEP = 30;
const LAST = 24 * 60;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

const useStyles = makeStyles({ sentence: { ...typographyStyles.body1, margin: 0, lineHeight: '32px' } });

/** Every half hour from `first` up to `last`, and the present value where it lies between two of them. */
function times(first: number, last: number, present: number) {
  const steps = Array.from({ length: Math.floor((last - first) / STEP) + 1 }, (_, step) => first + step * STEP);
  return [...new Set([...steps, present])]
    .toSorted((a, b) => a - b)
    .map((minute) => ({ value: String(minute), text: wallTime(minute) }));
}

type Props = { hours: WorkingHours; choose: (hours: WorkingHours) => void };

/** Days and hours of work. An end before the beginning can't be chosen. */
export function HoursSentence({ hours, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const { startMinute, endMinute, days } = hours;
  const from = wallTime(startMinute);
  const until = wallTime(endMinute);
  const dayText = dayWords(t, days);
  return (
    <p className={styles.sentence}>
      <Trans
        t={t}
        i18nKey="meeting.hours"
        components={{
          days: (
            <ManyMenu
              text={dayText}
              label={t('meeting.daysLabel', { value: dayText })}
              options={weekdays.map((day) => ({ value: String(day), text: weekdayName(day) }))}
              values={days.map(String)}
              choose={(chosen) => choose({ ...hours, days: chosen.map(Number).toSorted((a, b) => a - b) })}
              isOneNeeded
            />
          ),
          from: (
            <SentenceMenu
              text={from}
              label={t('meeting.fromLabel', { value: from })}
              options={times(0, endMinute - STEP, startMinute)}
              value={String(startMinute)}
              choose={(value) => choose({ ...hours, startMinute: Number(value) })}
            />
          ),
          until: (
            <SentenceMenu
              text={until}
              label={t('meeting.untilLabel', { value: until })}
              options={times(Math.ceil((startMinute + 1) / STEP) * STEP, LAST, endMinute)}
              value={String(endMinute)}
              choose={(value) => choose({ ...hours, endMinute: Number(value) })}
            />
          ),
        }}
      />
    </p>
  );
}
