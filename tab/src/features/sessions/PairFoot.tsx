import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { usePartnershipStep } from '../../lib/usePartnershipStep.ts';
import { PauseButton } from './PauseButton.tsx';

const useStyles = makeStyles({
  foot: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    '& button': { flexShrink: 0, [narrow]: { minHeight: '44px' } },
  },
  text: { ...typographyStyles.caption1, flex: '1 1 0', margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { partnership: PartnershipView; plan: PartnershipPlan };

/** A pause and an end are normal: one tap, no reason, no red. */
export function PairFoot({ partnership, plan }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const step = usePartnershipStep(partnership);
  const hasMet = plan.heldCount > 0;
  return (
    <div className={styles.foot}>
      {!plan.pausedUntil && !partnership.isOneOff && (
        <div className={styles.row}>
          <p className={styles.text}>{t('foot.pauseText')}</p>
          <PauseButton partnershipId={plan.partnershipId} />
        </div>
      )}
      <div className={styles.row}>
        <p className={styles.text}>{t(hasMet ? 'foot.wrapUpText' : 'foot.wrapUpTextNew')}</p>
        <Button size="small" disabledFocusable={step.isPending} onClick={() => step.mutate({ step: 'end' })}>
          {t('foot.wrapUp')}
        </Button>
      </div>
    </div>
  );
}
