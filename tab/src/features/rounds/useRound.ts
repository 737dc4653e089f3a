import { useSuspenseQuery } from '@tanstack/react-query';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { api } from '../../lib/apiClient.ts';

export const roundKey = (id: string) => ['round', id] as const;

const SMALL = 200;
/** How often a round is looked at again, in ms: while something goes on often, a small round has it done in a moment. */
const pollEvery = ({ step, takePart }: RoundView): number => {
  if (step === 'matching') return takePart <= SMALL ? 400 : 1_000;
  return step === 'publishing' ? 1_000 : 15_000;
};

/** A round as its leads see it, kept current. */
export function useRound(id: string): RoundView {
  return useSuspenseQuery({
    queryKey: roundKey(id),
    queryFn: () => api.get<RoundView>(`/api/rounds/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data ? pollEvery(state.data) : 1_000),
  }).data;
}
