import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PeopleList } from '../../../../api/contracts/programmes.ts';
import { useSettled } from '../../components/useSettled.ts';
import { api } from '../../lib/apiClient.ts';

/** Colleagues whose name has a part that begins with what is typed. */
export function usePeopleSearch(typed: string) {
  const settled = useSettled(typed.trim());
  // An emptied field is answered at once.
  const search = typed.trim() && settled;
  const query = useQuery({
    queryKey: ['people', search],
    queryFn: () => api.get<PeopleList>(`/api/people?search=${encodeURIComponent(search)}`),
    enabled: search !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return {
    search,
    found: search ? (query.data?.people ?? []) : [],
    error: query.error,
    isAnswered: search !== '' && query.isSuccess && !query.isPlaceholderData,
  };
}
