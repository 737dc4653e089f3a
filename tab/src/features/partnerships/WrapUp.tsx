import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { usePartnershipStep } from './usePartnershipStep.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  text: { ...typographyStyles.caption1, flex: '1 1 0', margin: 0, color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, '@media (max-width: 639px)': { minHeight: '44px' } },
});

/** One tap, no reason, no red. */
export function WrapUp({ partnership }: { partnership: PartnershipView }) {
  const styles = useStyles();
  const { t } = useTranslation('partnerships');
  const step = usePartnershipStep(partnership);
  return (
    <div className={styles.row}>
      <p className={styles.text}>{t('wrapUp.text')}</p>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={step.isPending}
        onClick={() => step.mutate({ step: 'end' })}
      >
        {t('wrapUp.button')}
      </Button>
    </div>
  );
}
