import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { HelpAsked } from '../../../../api/contracts/feedback.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';

export type HelpRequest = HelpAsked['requests'][number];

const key = ['helpAsked'] as const;

/** What people asked the reader for; nobody else is told of them. */
export function useHelpAsked(): HelpRequest[] {
  return useSuspenseQuery({
    queryKey: key,
    queryFn: () => api.get<HelpAsked>('/api/help'),
    refetchInterval: 30_000,
  }).data.requests;
}

/** It is looked after; twice is the same. */
export function useHelpDone() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<HelpAsked>(`/api/help/${encodeURIComponent(id)}/done`),
    onSuccess: (asked) => queries.setQueryData(key, asked),
    onError: (error) => tell({ text: errorSentence(error) }),
  });
}
