import { useSuspenseQuery } from '@tanstack/react-query';
import type { SlotsView } from '../../../../../api/contracts/slots.ts';
import { api } from '../../../lib/apiClient.ts';

export const slotsKey = (partnershipId: string) => ['slots', partnershipId] as const;

/** The first times that suit everybody; they move on with the day, so they are asked again when the page is. */
export function useSlots(partnershipId: string): SlotsView {
  return useSuspenseQuery({
    queryKey: slotsKey(partnershipId),
    queryFn: () => api.get<SlotsView>(`/api/partnerships/${encodeURIComponent(partnershipId)}/slots`),
    staleTime: 0,
  }).data;
}
