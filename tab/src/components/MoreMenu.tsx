import type { ReactNode, RefObject } from 'react';
import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';

type Props = {
  label: string;
  /** Where the focus goes back to from what an act opens. */
  trigger?: RefObject<HTMLButtonElement | null>;
  children: ReactNode;
};

/** Seldom or delicate acts behind "...". */
export function MoreMenu({ label, trigger, children }: Props) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={trigger} appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
