import { useSuspenseQuery } from '@tanstack/react-query';
import type { ProgrammeList, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { api } from '../../lib/apiClient.ts';

export const listKey = ['programmes'] as const;
export const oneKey = (id: string) => ['programme', id] as const;

/** What I lead, am in, or may join. Looked at again now and then: a round moves on by itself. */
export function useProgrammes(): ProgrammeList {
  return useSuspenseQuery({
    queryKey: listKey,
    queryFn: () => api.get<ProgrammeList>('/api/programmes'),
    refetchInterval: 30_000,
  }).data;
}

export function useProgramme(id: string): ProgrammeView {
  return useSuspenseQuery({
    queryKey: oneKey(id),
    queryFn: () => api.get<ProgrammeView>(`/api/programmes/${encodeURIComponent(id)}`),
    refetchInterval: 30_000,
  }).data;
}
