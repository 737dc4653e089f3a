import { Button, makeStyles, type ButtonProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  // The words, not the invisible edge, stand in line with what is above.
  flush: { marginInlineStart: '-12px', minWidth: 0 },
});

/** A quiet button that leads a row. */
export function QuietButton(props: Omit<ButtonProps, 'appearance' | 'as' | 'className'>) {
  return <Button {...(props as ButtonProps)} appearance="subtle" className={useStyles().flush} />;
}
