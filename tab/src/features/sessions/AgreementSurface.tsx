import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { AgreementLines } from './AgreementLines.tsx';
import { Block } from './Block.tsx';
import { usePlanAct } from './usePlanAct.ts';

type Props = { plan: PartnershipPlan; isPrimary: boolean };

/** Before a pair's first meeting: a few lines, one tap. */
export function AgreementSurface({ plan, isPrimary }: Props) {
  const { t } = useTranslation('sessions');
  const act = usePlanAct(plan.partnershipId);
  return (
    <Block
      title={t('agreement.title')}
      actions={
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          disabledFocusable={act.isPending}
          onClick={() => act.mutate({ verb: 'post', path: 'agree' })}
        >
          {t('agreement.agree')}
        </Button>
      }
    >
      <p>{t('agreement.question')}</p>
      <AgreementLines lines={plan.agreement.lines} />
    </Block>
  );
}
