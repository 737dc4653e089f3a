import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { BoardCard } from './BoardCard.tsx';
import { QuietButton } from '../../components/QuietButton.tsx';
import { wayOn } from './wayOn.ts';
import { usePartnershipStep } from '../../lib/usePartnershipStep.ts';

/** A request that came to nothing: for the one who asked, who else fits; for the one who said no, taking it back. */
export function NotThisTimeCard({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const [, go] = useLocation();
  const step = usePartnershipStep(partnership);
  const { iAsked, declineLine, round } = partnership;
  const onward = wayOn(partnership);
  return (
    <BoardCard
      partnership={partnership}
      when={t(round ? 'round.saidNo' : iAsked ? 'closed.title' : 'declined.said')}
      arrows="dotted"
      {...(declineLine && { text: t('quote', { ns: 'pairs', text: declineLine }) })}
    >
      {iAsked ? (
        <QuietButton onClick={() => go(onward.page)}>{t(onward.words)}</QuietButton>
      ) : (
        <QuietButton disabledFocusable={step.isPending} onClick={() => step.mutate({ step: 'undo-decline' })}>
          {t('common:undo')}
        </QuietButton>
      )}
    </BoardCard>
  );
}
