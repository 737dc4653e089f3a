import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskHelpInput, HelpView } from '../../../api/contracts/feedback.ts';
import { api } from './apiClient.ts';

const key = (partnershipId: string) => ['help', partnershipId] as const;
const path = (partnershipId: string) => `/api/partnerships/${encodeURIComponent(partnershipId)}/help`;

/** Who could be told that the reader needs help; asked anew each time, as leads change. */
export function useHelp(partnershipId: string) {
  return useQuery({
    queryKey: key(partnershipId),
    queryFn: () => api.get<HelpView>(path(partnershipId)),
    // What was chosen must not change under the hand.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}

export function useAskHelp(partnershipId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: AskHelpInput) => api.post<HelpView>(path(partnershipId), input),
    // Who can be asked may have changed meanwhile.
    onError: () => queries.invalidateQueries({ queryKey: key(partnershipId) }),
  });
}

/** Takes it back: what can be asked now stands there again. */
export function useWithdrawHelp(partnershipId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<HelpView>(`${path(partnershipId)}/withdraw`),
    onSuccess: (view) => queries.setQueryData(key(partnershipId), view),
  });
}
