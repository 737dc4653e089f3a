import { makeStyles, mergeClasses, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  step: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  icon: { display: 'flex', justifyContent: 'center', width: '20px' },
  now: { fontWeight: tokens.fontWeightSemibold },
  later: { color: tokens.colorNeutralForeground2 },
  done: { fontSize: tokens.fontSizeBase500, color: tokens.colorCompoundBrandForeground1 },
  open: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
});

export type Step = { text: string; is: 'done' | 'now' | 'later' };

/** What is done, what goes on now, what comes. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const styles = useStyles();
  const icon = {
    done: <CheckmarkCircleFilled className={styles.done} />,
    now: <Spinner size="extra-tiny" aria-hidden="true" />,
    later: <CircleRegular className={styles.open} />,
  };
  return (
    <ol className={styles.steps}>
      {steps.map(({ text, is }) => (
        <li
          key={text}
          className={mergeClasses(styles.step, is === 'now' && styles.now, is === 'later' && styles.later)}
          {...(is === 'now' && { 'aria-current': 'step' as const })}
        >
          <span className={styles.icon}>{icon[is]}</span>
          {text}
        </li>
      ))}
    </ol>
  );
}
