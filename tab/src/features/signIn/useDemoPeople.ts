import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DemoPerson } from '../../../../api/contracts/settings.ts';
import { toApiError } from '../../lib/apiClient.ts';

type DemoPeople = { people: DemoPerson[]; total: number };

/** Who one can be in the local demo; nobody is signed in yet, so this is the one call without a token. */
export function useDemoPeople(search: string): DemoPeople | undefined {
  const query = useQuery({
    queryKey: ['demoPeople', search],
    queryFn: () => fetchDemoPeople(search),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return query.data;
}

async function fetchDemoPeople(search: string): Promise<DemoPeople> {
  const response = await fetch(`/api/local/people${search && `?search=${encodeURIComponent(search)}`}`);
  if (!response.ok) throw await toApiError(response);
  return (await response.json()) as DemoPeople;
}
