import { useQuery } from '@tanstack/react-query';
import type { FindPartnersView } from '../../../../api/contracts/matching.ts';
import { api } from '../../lib/apiClient.ts';
import { useMe } from '../../lib/useMe.ts';

/** Whether the page that finds partners would show this person: only then it is worth a link. */
export function useFits(personId: string): boolean {
  const { isConfirmed } = useMe();
  const { data } = useQuery({
    // The same question as that page asks.
    queryKey: ['partners', {}],
    queryFn: () => api.get<FindPartnersView>('/api/partners?limit=20'),
    enabled: isConfirmed,
    staleTime: 60_000,
  });
  return data?.suggestions.some(({ person }) => person.id === personId) ?? false;
}
