import { useTranslation } from 'react-i18next';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { listOf } from '../../lib/format.ts';
import { usePlanAct } from './usePlanAct.ts';

/** How far the agreement has come, and the tap where the reader has not given it. */
export function useAgreementState({ partnershipId, agreement }: PartnershipPlan, names: readonly string[]) {
  const { t } = useTranslation('sessions');
  const act = usePlanAct(partnershipId);
  const { iAgreed, everybodyAgreed } = agreement;
  if (!iAgreed) {
    return { sentence: t('agreement.notYet'), agree: () => act.mutate({ verb: 'post', path: 'agree' }) };
  }
  if (!everybodyAgreed) return { sentence: t('agreement.waiting', { name: listOf(names) }), agree: null };
  return { sentence: t(names.length > 1 ? 'agreement.all' : 'agreement.both'), agree: null };
}
