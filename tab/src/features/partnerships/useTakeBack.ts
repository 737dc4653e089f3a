import { useQueryClient } from '@tanstack/react-query';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { listKey } from '../../lib/usePartnerships.ts';
import { usePartnershipStep } from '../../lib/usePartnershipStep.ts';

/** Takes my own request back; it leaves the board, and the person can be asked again. */
export function useTakeBack(partnership: PartnershipView, after?: () => void) {
  const queries = useQueryClient();
  const step = usePartnershipStep(partnership);
  return {
    takeBack: () =>
      step.mutate(
        { step: 'withdraw' },
        {
          onSuccess: () => {
            queries.setQueryData<{ partnerships: PartnershipView[] }>(
              listKey,
              (list) => list && { partnerships: list.partnerships.filter(({ id }) => id !== partnership.id) },
            );
            void queries.invalidateQueries({ queryKey: ['partners'] });
            after?.();
          },
        },
      ),
    isBusy: step.isPending,
  };
}
