import type { ReactNode } from 'react';
import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { SentenceTrigger, useSentencePopover } from './SentenceTrigger.tsx';

type Props = {
  /** What the sentence says now. */
  text: string;
  /** For readers: what is being chosen. */
  label: string;
  options: readonly { value: string; text: string }[];
  value: string;
  choose: (value: string) => void;
  /** Items below the choices. */
  more?: ReactNode;
};

/** A choice that reads as a part of a sentence, with the alternatives behind it. */
export function SentenceMenu({ text, label, options, value, choose, more }: Props) {
  const popover = useSentencePopover();
  return (
    <Menu
      checkedValues={{ choice: [value] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [chosen] = checkedItems;
        if (chosen !== undefined && chosen !== value) choose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <SentenceTrigger text={text} label={label} />
      </MenuTrigger>
      <MenuPopover className={popover}>
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
