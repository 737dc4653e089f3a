import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DemoPerson } from '../../../../api/contracts/settings.ts';
import { toApiError } from '../../lib/apiClient.ts';

type DemoPeople = { people: DemoPerson[]; total: number };

/** `isCurrent` is false while the answer to an earlier search still stands there. */
type Shown = DemoPeople & { isCurrent: boolean };

/** Who one can be in the local demo; nobody is signed in yet, so this is the one call without a token. */
export function useDemoPeople(search: string): Shown | undefined {
  const query = useQuery({
    queryKey: ['demoPeople', search],
    queryFn: () => fetchDemoPeople(search),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return query.data && { ...query.data, isCurrent: !query.isPlaceholderData };
}

async function fetchDemoPeople(search: string): Promise<DemoPeople> {
  const response = await fetch(`/api/local/people${search && `?search=${encodeURIComponent(search)}`}`);
  if (!response.ok) throw await toApiError(response);
  return (await response.json()) as DemoPeople;
}
