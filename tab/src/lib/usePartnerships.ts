import { useSuspenseQuery } from '@tanstack/react-query';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { api } from './apiClient.ts';

type List = { partnerships: PartnershipView[] };

export const listKey = ['partnerships'] as const;
export const oneKey = (id: string) => ['partnership', id] as const;

/** The board. Looked at again whenever the window is: the other door may have answered meanwhile. */
export function usePartnerships(): PartnershipView[] {
  return useSuspenseQuery({
    queryKey: listKey,
    queryFn: () => api.get<List>('/api/partnerships'),
    refetchInterval: 15_000,
  }).data.partnerships;
}

export function usePartnership(id: string): PartnershipView {
  return useSuspenseQuery({
    queryKey: oneKey(id),
    queryFn: () => api.get<PartnershipView>(`/api/partnerships/${encodeURIComponent(id)}`),
    refetchInterval: 15_000,
  }).data;
}
