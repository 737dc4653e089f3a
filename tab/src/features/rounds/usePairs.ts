import { useEffect, useRef } from 'react';
import { useIsMutating, useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { PairBand, RoundPair, RoundPairs, RoundView } from '../../../../api/contracts/rounds.ts';
import { api } from '../../lib/apiClient.ts';
import { roundKey } from './useRound.ts';

export const PAGE = 50;

/** One band, or everybody whose name contains the words. */
export type PairFilter = { band: PairBand } | { search: string };

const pairsKey = (roundId: string) => [...roundKey(roundId), 'pairs'] as const;

/** Every change to a round that is under way has this key. */
export const roundStepKey = (roundId: string) => [...roundKey(roundId), 'step'] as const;

function pageQuery(roundId: string, filter: PairFilter, page: number) {
  const asked = { ...filter, offset: String(page * PAGE), limit: String(PAGE) };
  return {
    queryKey: [...pairsKey(roundId), filter, page],
    queryFn: () => api.get<RoundPairs>(`/api/rounds/${roundId}/pairs?${new URLSearchParams(asked)}`),
    staleTime: 60_000,
  };
}

/** How many pairs there are under a filter; the first page comes with it. */
export function usePairTotal(roundId: string, filter: PairFilter) {
  return useQuery({ ...pageQuery(roundId, filter, 0), select: ({ total }) => total });
}

/** The pairs of some pages, by their place; what has not come yet is missing. Any page can be asked for, not only the next. */
export function usePairPages(roundId: string, filter: PairFilter, pages: readonly number[]) {
  const found = useQueries({
    queries: pages.map((page) => pageQuery(roundId, filter, page)),
    combine: (results) => new Map(results.map(({ data }, index) => [pages[index], data?.pairs] as const)),
  });
  return (place: number): RoundPair | undefined => found.get(Math.floor(place / PAGE))?.[place % PAGE];
}

/**
 * When the round has changed, the pairs on the page are asked for again, and no older page comes back. Not while another
 * change is under way: the answer would not know it yet.
 */
export function useFreshPairs({ id, version }: RoundView): void {
  const queries = useQueryClient();
  const isChanging = useIsMutating({ mutationKey: roundStepKey(id) }) > 0;
  const shown = useRef(version);
  useEffect(() => {
    if (isChanging || shown.current === version) return;
    shown.current = version;
    queries.removeQueries({ queryKey: pairsKey(id), type: 'inactive' });
    void queries.invalidateQueries({ queryKey: pairsKey(id) });
  }, [queries, id, version, isChanging]);
}

/** Shows a lock at once, wherever the pair stands; pages that are asked for again meanwhile would take it back. */
export async function putLock(
  queries: QueryClient,
  roundId: string,
  { members, isLocked }: { members: readonly string[]; isLocked: boolean },
): Promise<void> {
  const queryKey = pairsKey(roundId);
  // A page that was never there is still waited for.
  await queries.cancelQueries({ queryKey, predicate: ({ state }) => state.data !== undefined });
  const isMeant = (pair: RoundPair) => pair.members.map(({ id }) => id).join() === members.join();
  queries.setQueriesData<RoundPairs>(
    { queryKey },
    (page) => page && { ...page, pairs: page.pairs.map((pair) => (isMeant(pair) ? { ...pair, isLocked } : pair)) },
  );
}
