import { useState } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SentenceTrigger } from '../../../components/SentenceTrigger.tsx';
import { useMe } from '../../../lib/useMe.ts';
import { momentWords } from '../words.ts';
import { untilId } from './goTo.ts';
import { instantOf, localParts } from './until.ts';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '280px',
    maxWidth: 'calc(100vw - 64px)',
  },
});

/** Until when, in the reader's own zone; day and time are the browser's own fields. */
export function UntilChoice({ closesAt, choose }: { closesAt: string; choose: (closesAt: string) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const [isOpen, setOpen] = useState(false);
  const { day, time } = localParts(closesAt, timeZone);
  const text = momentWords(t, closesAt, timeZone);
  const set = (nextDay: string, nextTime: string) => {
    if (nextDay && nextTime) choose(instantOf(nextDay, nextTime, timeZone));
  };
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <SentenceTrigger id={untilId} text={text} label={t('to.untilLabel', { until: text })} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('to.untilTitle')}>
        <Field label={t('to.day')}>
          <Input type="date" value={day} onChange={(_, { value }) => set(value, time)} />
        </Field>
        <Field label={t('to.time')} hint={t('to.range')}>
          <Input type="time" value={time} onChange={(_, { value }) => set(day, value)} />
        </Field>
        <Button onClick={() => setOpen(false)}>{t('done')}</Button>
      </PopoverSurface>
    </Popover>
  );
}
