import { useSuspenseQuery } from '@tanstack/react-query';
import type { FindPartnersInput, FindPartnersView } from '../../../../api/contracts/matching.ts';
import { api } from '../../lib/apiClient.ts';

export type PartnerFilter = Pick<FindPartnersInput, 'skillId' | 'language' | 'kind'>;

const LIMIT = 20;

/** The best 20 under the filter. Not asked again while the page is looked at: nobody may change under one's hands. */
export function usePartners(filter: PartnerFilter): FindPartnersView {
  return useSuspenseQuery({
    queryKey: ['partners', filter],
    queryFn: () => {
      const chosen = Object.entries(filter).filter(([, value]) => value !== undefined);
      return api.get<FindPartnersView>(`/api/partners?${new URLSearchParams([...chosen, ['limit', String(LIMIT)]])}`);
    },
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }).data;
}
