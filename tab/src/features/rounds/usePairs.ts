import { useEffect, useRef } from 'react';
import { useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { PairBand, RoundPair, RoundPairs, RoundView } from '../../../../api/contracts/rounds.ts';
import { api } from '../../lib/apiClient.ts';
import { roundKey } from './useRound.ts';

export const PAGE = 50;

/** One band, or everybody whose name contains the words. */
export type PairFilter = { band: PairBand } | { search: string };

const pairsKey = (roundId: string) => [...roundKey(roundId), 'pairs'] as const;

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

/** When the round has been matched anew, the pairs on the page are asked for again, and no older page comes back. */
export function useFreshPairs({ id, version }: RoundView): void {
  const queries = useQueryClient();
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    queries.removeQueries({ queryKey: pairsKey(id), type: 'inactive' });
    void queries.invalidateQueries({ queryKey: pairsKey(id) });
  }, [queries, id, version]);
}

/** Shows a lock at once, wherever the pair stands. */
export function putLock(queries: QueryClient, roundId: string, key: string, isLocked: boolean): void {
  queries.setQueriesData<RoundPairs>(
    { queryKey: pairsKey(roundId) },
    (page) => page && { ...page, pairs: page.pairs.map((pair) => (pair.key === key ? { ...pair, isLocked } : pair)) },
  );
}
