import { useState } from 'react';
import { Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { SentenceTrigger, useSentencePopover } from './SentenceTrigger.tsx';

type Props = {
  text: string;
  /** For readers: what is being chosen. */
  label: string;
  options: readonly { value: string; text: string }[];
  values: readonly string[];
  choose: (values: string[]) => void;
  /** The last one can't be taken away. */
  isOneNeeded?: boolean;
};

/** Several choices as a part of a sentence. They are saved together, when the menu closes. */
export function ManyMenu({ text, label, options, values, choose, isOneNeeded = false }: Props) {
  const popover = useSentencePopover();
  const [picked, setPicked] = useState<string[] | null>(null);
  const shown = picked ?? [...values];
  const close = () => {
    setPicked(null);
    if (picked && picked.toSorted().join() !== values.toSorted().join()) choose(picked);
  };
  return (
    <Menu
      checkedValues={{ choice: shown }}
      onCheckedValueChange={(_, { checkedItems }) => {
        if (checkedItems.length > 0 || !isOneNeeded) setPicked(checkedItems);
      }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <SentenceTrigger text={text} label={label} />
      </MenuTrigger>
      <MenuPopover className={popover}>
        <MenuList>
          {options.map((option) => (
            <MenuItemCheckbox key={option.value} name="choice" value={option.value}>
              {option.text}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
