import type { ComponentProps } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { narrow } from '../lib/useNarrow.ts';

const useStyles = makeStyles({
  trigger: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '24px',
    padding: '0 2px 0 0',
    justifyContent: 'flex-start',
    textAlign: 'start',
    border: 'none',
    borderRadius: 0,
    borderBottom: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    [narrow]: { minHeight: '32px' },
  },
  chevron: {
    width: '16px',
    height: '16px',
    marginInlineStart: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  popover: { maxWidth: 'calc(100vw - 32px)', maxHeight: 'min(60vh, 360px)', overflowY: 'auto' },
});

type Props = Omit<ComponentProps<typeof Button>, 'children' | 'as'> & { text: string; label: string };

/** A part of a sentence that can be changed: a dashed underline and a small chevron. */
export function SentenceTrigger({ text, label, ...rest }: Props) {
  const styles = useStyles();
  return (
    <Button
      {...(rest as ComponentProps<typeof Button>)}
      appearance="transparent"
      className={styles.trigger}
      aria-label={label}
      icon={{ className: styles.chevron, children: <ChevronDownRegular /> }}
      iconPosition="after"
    >
      {text}
    </Button>
  );
}

export function useSentencePopover(): string {
  return useStyles().popover;
}
