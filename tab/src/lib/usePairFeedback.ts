import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PairFeedback, WriteLineInput } from '../../../api/contracts/feedback.ts';
import { api } from './apiClient.ts';

export const pairFeedbackKey = (partnershipId: string) => ['pairFeedback', partnershipId] as const;

const path = (partnershipId: string) => `/api/partnerships/${encodeURIComponent(partnershipId)}`;

/** What a pair told each other; undefined until it is there, as the page stands without it. */
export function usePairFeedback(partnershipId: string): PairFeedback | undefined {
  return useQuery({
    queryKey: pairFeedbackKey(partnershipId),
    queryFn: () => api.get<PairFeedback>(`${path(partnershipId)}/feedback`),
    refetchInterval: 30_000,
  }).data;
}

/** A line with the writer's name, sent or kept; the same key twice is one line. */
export function useWriteLine(partnershipId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: WriteLineInput) => api.post<PairFeedback>(`${path(partnershipId)}/lines`, input),
    onSuccess: (feedback) => queries.setQueryData(pairFeedbackKey(partnershipId), feedback),
  });
}
