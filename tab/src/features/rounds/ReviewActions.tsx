import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { useChangeRules } from './useChangeRules.ts';
import { useRoundStep } from './useRoundStep.ts';

const useStyles = makeStyles({
  button: { minHeight: '40px', [narrow]: { minHeight: '44px', maxWidth: 'none' } },
  // Below the first screen of a long summary it stays in reach.
  sticky: { position: 'sticky', bottom: tokens.spacingVerticalS, zIndex: 1 },
});

type Props = { round: RoundView; isBusy: boolean };

/** From here on people are told. */
export function PublishButton({ round, isBusy, isSticky = false }: Props & { isSticky?: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const step = useRoundStep(round.id);
  return (
    <Button
      appearance="primary"
      size="large"
      className={mergeClasses(styles.button, isSticky && styles.sticky)}
      icon={<SendRegular />}
      disabledFocusable={isBusy || step.isPending || step.isSuccess}
      onClick={() => step.mutate({ step: 'publish' })}
    >
      {t('review.publish', { count: round.figures?.people ?? round.takePart })}
    </Button>
  );
}

/** Takes the result back, which nobody has seen yet, and opens the rules. */
export function ChangeAgainButton({ round, isBusy }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const rules = useChangeRules(round);
  return (
    <Button
      appearance="subtle"
      size="large"
      className={styles.button}
      disabledFocusable={isBusy || rules.isBusy}
      onClick={rules.stopAndChange}
    >
      {t('review.again')}
    </Button>
  );
}
