import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { roundKey } from './useRound.ts';

export type RoundStep =
  | { step: 'open' | 'match' | 'stop' | 'publish' }
  | { step: 'lock'; members: string[]; isLocked: boolean }
  | { step: 'forbid'; members: string[] }
  | { step: 'swap'; personId: string; withId: string };

/** What a lead does with a round; the answer is the round as it stands then. */
export function useRoundStep(roundId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, ...body }: RoundStep) => api.post<RoundView>(`/api/rounds/${roundId}/${step}`, body),
    onMutate: () => queries.cancelQueries({ queryKey: roundKey(roundId), exact: true }),
    onSuccess: (round) => queries.setQueryData(roundKey(roundId), round),
    onError: (error) => {
      tell({ text: errorSentence(error) });
      void queries.invalidateQueries({ queryKey: roundKey(roundId), exact: true });
    },
  });
}
