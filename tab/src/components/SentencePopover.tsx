import { useState, type ReactNode } from 'react';
import { makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { SentenceTrigger } from './SentenceTrigger.tsx';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '320px',
    maxWidth: 'calc(100vw - 64px)',
  },
});

type Props = { text: string; label: string; children: (close: () => void) => ReactNode };

/** A part of a sentence whose alternatives are no short list: a day, people. */
export function SentencePopover({ text, label, children }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <SentenceTrigger text={text} label={`${label}: ${text}`} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label}>
        {children(() => setOpen(false))}
      </PopoverSurface>
    </Popover>
  );
}
