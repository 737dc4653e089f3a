import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { AskOneOffInput } from '../../../../api/contracts/oneOffs.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { api } from '../../lib/apiClient.ts';
import { listKey, oneKey } from '../../lib/usePartnerships.ts';

/** Asks once, however often it is sent, and opens the request: what happens now, and how to take it back. */
export function useAskOneOff() {
  const queries = useQueryClient();
  const [, go] = useLocation();
  return useMutation({
    mutationFn: (input: AskOneOffInput) => api.post<PartnershipView>('/api/one-offs', input),
    onSuccess: (asked) => {
      queries.setQueryData(oneKey(asked.id), asked);
      void queries.invalidateQueries({ queryKey: listKey });
      go(`/partnerships/${asked.id}`);
    },
  });
}
