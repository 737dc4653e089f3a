import { makeStyles, mergeClasses, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ImportState } from './importRun.ts';

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

type Step = { text: string; is: 'done' | 'now' | 'later' };
type Props = { run: Extract<ImportState, { step: 'running' }>; total: number };

/** What is done, what goes on now, what comes. */
export function RunningSteps({ run, total }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const { job, mode, tried, written } = run;
  const isWritten = written >= total;
  const steps: Step[] =
    mode === 'apply'
      ? [
          { text: t('running.read', { count: tried?.rows ?? 0 }), is: 'done' },
          { text: t('running.tried', { count: total }), is: 'done' },
          { text: t(`running.step.write.${job.kind}`), is: isWritten ? 'done' : 'now' },
          ...(job.kind === 'people' ? [{ text: t('running.step.join'), is: isWritten ? 'now' : 'later' } as Step] : []),
        ]
      : [
          { text: t('running.step.read'), is: 'now' },
          { text: t('running.step.try'), is: 'later' },
        ];
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
