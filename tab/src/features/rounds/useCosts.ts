import { useQuery } from '@tanstack/react-query';
import type { ChangeCost, RoundView, WhyNotView } from '../../../../api/contracts/rounds.ts';
import { api } from '../../lib/apiClient.ts';
import { roundKey } from './useRound.ts';

/** Asked again after every change: another result has other costs. */
const costKey = ({ id, version }: RoundView, ...rest: string[]) => [...roundKey(id), 'cost', version, ...rest];

/** Why the two are no pair, or what it would cost if they were. */
export function useWhyNot(round: RoundView, personId: string, otherId: string | null) {
  const two = new URLSearchParams({ personId, otherId: otherId ?? '' });
  return useQuery({
    queryKey: costKey(round, 'why-not', personId, otherId ?? ''),
    queryFn: () => api.get<WhyNotView>(`/api/rounds/${round.id}/why-not?${two}`),
    enabled: otherId !== null,
    staleTime: Infinity,
  });
}

/** What it would cost to part the two. */
export function useCostOfParting(round: RoundView, personId: string, otherId: string) {
  const two = new URLSearchParams({ personId, otherId });
  return useQuery({
    queryKey: costKey(round, 'parting', personId, otherId),
    queryFn: () => api.get<ChangeCost>(`/api/rounds/${round.id}/cost-of-parting?${two}`),
    staleTime: Infinity,
  });
}
