import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { putLock, roundStepKey } from './usePairs.ts';
import { roundKey } from './useRound.ts';

export type RoundStep =
  | { step: 'open' | 'match' | 'stop' | 'publish' }
  | { step: 'lock'; members: string[]; isLocked: boolean }
  | { step: 'forbid'; members: string[] }
  | { step: 'swap'; personId: string; withId: string };

/** What a lead does with a round, one after the other as it was tapped; the answer is the round as it stands then. */
export function useRoundStep(roundId: string) {
  const queries = useQueryClient();
  // A look that began before a change would put back what was before it.
  const stopLooking = () => queries.cancelQueries({ queryKey: roundKey(roundId), exact: true });
  return useMutation({
    mutationKey: roundStepKey(roundId),
    scope: { id: `round ${roundId}` },
    mutationFn: ({ step, ...body }: RoundStep) => api.post<RoundView>(`/api/rounds/${roundId}/${step}`, body),
    onMutate: async (asked) => {
      await stopLooking();
      if (asked.step === 'lock') await putLock(queries, roundId, asked);
    },
    onSuccess: async (round) => {
      await stopLooking();
      queries.setQueryData(roundKey(roundId), round);
    },
    onError: (error) => {
      tell({ text: errorSentence(error) });
      // The round and its pairs: a lock that was shown and does not hold goes with them.
      void queries.invalidateQueries({ queryKey: roundKey(roundId) });
    },
  });
}
