import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { narrow } from '../../../lib/useNarrow.ts';

const useStyles = makeStyles({
  trigger: { fontWeight: 400, minWidth: 0, [narrow]: { minHeight: '36px' } },
});

type Props<Value extends string> = {
  /** For readers: what is being chosen, and what is chosen. */
  label: string;
  text: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  choose: (value: Value) => void;
};

/** One filter: a chip that says what is chosen, the others behind it. */
export function FilterChip<Value extends string>({ label, text, value, options, choose }: Props<Value>) {
  return (
    <Menu
      checkedValues={{ choice: [value] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        if (chosen !== undefined && chosen !== value) choose(chosen as Value);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton shape="circular" size="small" className={useStyles().trigger} aria-label={label}>
          {text}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name="choice" value={option.value}>
              {option.text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
