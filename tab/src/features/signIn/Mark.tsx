import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: { display: 'block', flexShrink: 0, borderRadius: tokens.borderRadius2XLarge },
});

/** The app's own icon. It appears only where Teams does not show it: outside Teams and at the demo's sign-in. */
export function Mark({ size }: { size: number }) {
  return <img className={useStyles().mark} src="/icon.svg" width={size} height={size} alt="" />;
}
