import type { ReactNode } from 'react';
import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { narrow } from '../lib/useNarrow.ts';

const useStyles = makeStyles({
  trigger: {
    ...typographyStyles.body1,
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '24px',
    padding: '0 2px 0 0',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'flex-start',
    textAlign: 'start',
    border: 'none',
    borderRadius: 0,
    borderBottom: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    [narrow]: { minHeight: '32px' },
  },
  chevron: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  popover: { maxWidth: 'calc(100vw - 32px)', maxHeight: '60vh', overflowY: 'auto' },
});

type Option = { value: string; text: string };

type Props = {
  /** What the sentence says now. */
  text: string;
  /** For readers: what is being chosen. */
  label: string;
  options: readonly Option[];
  value: string;
  choose: (value: string) => void;
  /** Items below the choices. */
  more?: ReactNode;
};

/** A choice that reads as a part of a sentence: a dashed underline, and the alternatives behind it. */
export function SentenceMenu({ text, label, options, value, choose, more }: Props) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ choice: [value] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [chosen] = checkedItems;
        if (chosen !== undefined && chosen !== value) choose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={styles.trigger}
          aria-label={label}
          icon={{ className: styles.chevron, children: <ChevronDownRegular /> }}
          iconPosition="after"
        >
          {text}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name="choice" value={option.value}>
              {option.text}
            </MenuItemRadio>
          ))}
          {more}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
