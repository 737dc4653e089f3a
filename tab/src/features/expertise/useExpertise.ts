import { useSuspenseQuery } from '@tanstack/react-query';
import type { Expertise } from '../../../../api/contracts/insights.ts';
import { api } from '../../lib/apiClient.ts';

/** What somebody teaches and shares, as far as the reader may know. */
export function useExpertise(id: string): Expertise {
  return useSuspenseQuery({
    queryKey: ['expertise', id],
    queryFn: () => api.get<Expertise>(`/api/people/${encodeURIComponent(id)}/expertise`),
  }).data;
}
