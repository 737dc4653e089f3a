import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { keepFocus } from './keepFocus.ts';
import { planKey, putPlan } from './usePlan.ts';

export type Act = { verb?: 'post' | 'put'; path: string; body?: object };

/** One change of the plan. Its answer is the plan; a look that began before it must not overwrite it. */
export function usePlanAct(partnershipId: string) {
  const queries = useQueryClient();
  const stop = () => queries.cancelQueries({ queryKey: planKey(partnershipId) });
  return useMutation({
    mutationFn: ({ verb = 'put', path, body = {} }: Act) =>
      api[verb]<PartnershipPlan>(`/api/partnerships/${partnershipId}/${path}`, body),
    onMutate: stop,
    onSuccess: async (plan) => {
      await stop();
      putPlan(queries, plan);
      keepFocus();
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
}
