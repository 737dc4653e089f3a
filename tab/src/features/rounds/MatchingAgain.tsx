import { useState } from 'react';
import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { srOnly } from '../../components/srOnly.ts';
import { useSettled } from '../../components/useSettled.ts';
import { timeLeft } from './timeLeft.ts';
import { useChangeRules } from './useChangeRules.ts';

/** Shorter than this, nothing is shown: the result is the better news. */
const WORTH_SHOWING_MS = 600;

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.body1,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  bar: { backgroundColor: tokens.colorNeutralBackground6, boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}` },
  hidden: srOnly,
});

/** A change is being matched: said in its place, above the pairs that are still there. */
export function MatchingAgain({ round, again }: { round: RoundView; again: RoundView | null }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const isRunning = again !== null;
  const isLong = useSettled(isRunning, WORTH_SHOWING_MS) && isRunning;
  const { stopAndChange } = useChangeRules(round);
  const [hasRun, setHasRun] = useState(false);
  if (isRunning && !hasRun) setHasRun(true);
  const { matched = 0, people = 0 } = round.figures ?? {};
  const done = hasRun ? t('again.done', { matched, count: people }) : '';
  return (
    <>
      <p role="status" className={styles.hidden}>
        {isRunning ? t('again.waits') : done}
      </p>
      {isLong && (
        <div className={styles.strip}>
          <div className={styles.words}>
            <span>
              {t('again.running')} {timeLeft(t, again.progress)}
            </span>
            <Button appearance="subtle" onClick={stopAndChange}>
              {t('stop')}
            </Button>
          </div>
          <ProgressBar
            className={styles.bar}
            thickness="large"
            aria-label={t('running.progress')}
            {...(again.progress && { value: again.progress.share })}
          />
        </div>
      )}
    </>
  );
}
