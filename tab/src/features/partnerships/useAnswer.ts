import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { offerUndo } from '../../lib/undo.ts';
import { usePartnershipStep } from '../../lib/usePartnershipStep.ts';

/** Yes or not this time; a no can be taken back for ten seconds here, and until it is passed on at its own page. */
export function useAnswer(partnership: PartnershipView) {
  const { t } = useTranslation('partnerships');
  const answer = usePartnershipStep(partnership);
  const decline = async () => {
    // The card leaves with the answer, so its own callbacks would not be heard any more.
    const isDone = await answer.mutateAsync({ step: 'decline' }).then(
      () => true,
      () => false,
    );
    if (isDone)
      offerUndo({
        text: t(partnership.round ? 'round.saidNo' : 'declined.said'),
        undo: () => answer.mutate({ step: 'undo-decline' }),
      });
  };
  return { accept: () => answer.mutate({ step: 'accept' }), decline: () => void decline(), isBusy: answer.isPending };
}
