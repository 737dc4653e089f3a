import { Button, Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SentencePopover } from '../../components/SentencePopover.tsx';
import { calendarDay } from './words.ts';

type Props = {
  label: string;
  day: string | null;
  /** What the sentence says; otherwise the day itself. */
  text?: string;
  first: string;
  choose?: ((day: string) => void) | undefined;
  /** The way back to no day at all. */
  chooseNone?: { text: string; choose: () => void };
};

/** A day as a part of a sentence; the calendar is the browser's own. */
export function DayChoice({ label, day, text, first, choose, chooseNone }: Props) {
  const { t } = useTranslation('programmes');
  const said = text ?? (day ? calendarDay(day) : '');
  if (!choose) return <strong>{said}</strong>;
  return (
    <SentencePopover text={said} label={label}>
      {(close) => (
        <>
          <Field label={label}>
            <Input
              type="date"
              value={day ?? ''}
              min={first}
              onChange={(_, { value }) => {
                if (value >= first) choose(value);
              }}
            />
          </Field>
          {chooseNone && day !== null && (
            <Button
              onClick={() => {
                chooseNone.choose();
                close();
              }}
            >
              {chooseNone.text}
            </Button>
          )}
          <Button appearance="subtle" onClick={close}>
            {t('sees.close')}
          </Button>
        </>
      )}
    </SentencePopover>
  );
}
