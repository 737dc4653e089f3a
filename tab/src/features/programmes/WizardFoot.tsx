import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { narrow } from '../../lib/useNarrow.ts';
import type { useWizardActs } from './useWizardActs.ts';
import type { Step } from './useWizardStep.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '& button': { minHeight: '40px' },
    [narrow]: {
      flexDirection: 'column-reverse',
      alignItems: 'stretch',
      '& button': { minHeight: '44px', maxWidth: 'none' },
    },
  },
  back: { marginInlineEnd: 'auto', [narrow]: { marginInlineEnd: 0 } },
});

type Props = {
  step: Step;
  isRunning: boolean;
  isBusy: boolean;
  acts: Pick<ReturnType<typeof useWizardActs>, 'back' | 'keep' | 'next' | 'start'>;
};

/** Back, keep, and the one way on. */
export function WizardFoot({ step, isRunning, isBusy, acts }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const isLast = step === 3;
  const saves = isLast && isRunning;
  const forward = isLast
    ? t(isRunning ? 'wizard.save' : 'wizard.start')
    : t(step === 1 ? 'wizard.toRules' : 'wizard.toInvite');
  return (
    <div className={styles.foot}>
      <Button className={styles.back} appearance="subtle" size="large" icon={<ArrowLeftRegular />} onClick={acts.back}>
        {t('wizard.back')}
      </Button>
      {!saves && (
        <Button appearance="subtle" size="large" disabledFocusable={isBusy} onClick={acts.keep}>
          {t(isRunning ? 'wizard.save' : 'wizard.keep')}
        </Button>
      )}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={isBusy}
        {...(!isLast && { icon: <ArrowRightRegular />, iconPosition: 'after' as const })}
        onClick={saves ? acts.keep : isLast ? acts.start : acts.next}
      >
        {forward}
      </Button>
    </div>
  );
}
