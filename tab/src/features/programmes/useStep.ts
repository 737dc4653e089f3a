import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import type { NextStep } from './nextStep.ts';
import { listKey } from './useProgrammes.ts';

type Where = { id: string; roundId: string | undefined };

/** Does a lead's next step, or leads to the page where it is done. Matching is watched on the round's own page. */
export function useStep({ id, roundId }: Where) {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const round = `/rounds/${roundId}`;
  const acting = useMutation({
    mutationFn: (act: 'open' | 'match') => api.post(`/api/rounds/${roundId}/${act}`),
    onSuccess: (_, act) => {
      if (act === 'match') go(round);
    },
    onError: (error) => tell({ text: errorSentence(error) }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: listKey }),
        queries.invalidateQueries({ queryKey: ['programme'] }),
      ]),
  });
  const take = (step: NextStep) => {
    if ('act' in step) acting.mutate(step.act);
    else go(step.leads === 'draft' ? `/programmes/${id}/edit?step=1` : round);
  };
  return { take, isBusy: acting.isPending };
}
