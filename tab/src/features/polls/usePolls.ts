import { useSuspenseQuery } from '@tanstack/react-query';
import type { PollResults } from '../../../../api/contracts/pollResults.ts';
import type { PollList, PollState, PollView } from '../../../../api/contracts/polls.ts';
import { api } from '../../lib/apiClient.ts';

export const listKey = (programmeId: string) => ['polls', programmeId] as const;
export const pollKey = (id: string) => ['poll', id] as const;
export const resultsKey = (id: string) => ['poll', id, 'results'] as const;

/** How often a poll is looked at again, in ms: what goes on by itself often, a draft only when it is written. */
function lookEvery(state: PollState | undefined): number | false {
  if (state === 'opening' || state === 'closing') return 2_000;
  return state === 'open' ? 30_000 : false;
}

export function usePollList(programmeId: string): PollList {
  return useSuspenseQuery({
    queryKey: listKey(programmeId),
    queryFn: () => api.get<PollList>(`/api/programmes/${encodeURIComponent(programmeId)}/polls`),
    refetchInterval: 30_000,
  }).data;
}

export function usePoll(id: string): PollView {
  return useSuspenseQuery({
    queryKey: pollKey(id),
    queryFn: () => api.get<PollView>(`/api/polls/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => lookEvery(state.data?.state),
  }).data;
}

/** What may be shown never changes; what the lead says and who signs does. */
export function useResults(id: string): PollResults {
  return useSuspenseQuery({
    queryKey: resultsKey(id),
    queryFn: () => api.get<PollResults>(`/api/polls/${encodeURIComponent(id)}/results`),
    refetchInterval: 60_000,
  }).data;
}
