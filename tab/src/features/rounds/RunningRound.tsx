import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { CentredSurface } from '../../components/CentredSurface.tsx';
import { srOnly } from '../../components/srOnly.ts';
import { StepList } from '../../components/StepList.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { CentredWords } from './CentredWords.tsx';
import { RunningFaces } from './RunningFaces.tsx';
import { runningSteps } from './runningSteps.ts';
import { timeLeft } from './timeLeft.ts';
import { useChangeRules } from './useChangeRules.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    width: '100%',
    maxWidth: '632px',
    alignSelf: 'center',
  },
  bar: { backgroundColor: tokens.colorNeutralBackground6, boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}` },
  stop: {
    alignSelf: 'center',
    marginTop: tokens.spacingVerticalM,
    minHeight: '32px',
    [narrow]: { alignSelf: 'stretch', minHeight: '44px' },
  },
  hidden: srOnly,
});

/** Honest steps; the page may be left, and stopping loses nothing. */
export function RunningRound({ round }: { round: RoundView }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const { stopAndChange, isBusy } = useChangeRules(round);
  const { progress, takePart, faces } = round;
  const title = t('running.title', { count: progress?.people ?? takePart });
  const steps = runningSteps(t, progress, takePart);
  return (
    <CentredSurface title={title}>
      <RunningFaces faces={faces} />
      <CentredWords title={title} lead={t('running.text', { left: timeLeft(t, progress) })} />
      <div className={styles.steps}>
        <ProgressBar
          className={styles.bar}
          thickness="large"
          aria-label={t('running.progress')}
          {...(progress && { value: progress.share })}
        />
        <StepList steps={steps} />
      </div>
      {/* Only a change of step is worth a word to readers, not every count. */}
      <p role="status" className={styles.hidden}>
        {t(`running.now.${progress?.step ?? 'frozen'}`)}
      </p>
      <Button className={styles.stop} disabledFocusable={isBusy} onClick={stopAndChange}>
        {t('stop')}
      </Button>
    </CentredSurface>
  );
}
