import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { InsightHit, InsightList, InsightView } from '../../../../api/contracts/insights.ts';
import { api } from '../../lib/apiClient.ts';
import { searchPath, type InsightQuery } from './searchQuery.ts';

/** Everything read about insights: what changes one may change a list. */
export const insightsKey = ['insights'] as const;
export const insightKey = (id: string) => [...insightsKey, 'one', id] as const;

/** The server's own most. */
const MOST_OFFSET = 1_000;

/** What is found, page after page. What was found before stays until the answer is there; an overtaken question is dropped. */
export function useInsightSearch(query: InsightQuery) {
  const search = useInfiniteQuery({
    queryKey: [...insightsKey, 'search', searchPath(query, 0)],
    queryFn: ({ pageParam, signal }) => api.get<InsightList>(searchPath(query, pageParam), signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(last, pages),
    placeholderData: keepPreviousData,
  });
  return { ...search, hits: hitsOf(search.data?.pages ?? []), first: search.data?.pages[0] };
}

/** Where the next page begins; undefined: that was all. */
export function nextOffset(last: InsightList, pages: readonly InsightList[]): number | undefined {
  const had = pages.reduce((sum, { hits }) => sum + hits.length, 0);
  return last.hits.length > 0 && had < last.total && had <= MOST_OFFSET ? had : undefined;
}

/** Each once, even if one has moved to the next page meanwhile. */
export function hitsOf(pages: readonly InsightList[]): InsightHit[] {
  const byId = new Map(pages.flatMap(({ hits }) => hits.map((hit) => [hit.id, hit] as const)));
  return [...byId.values()];
}

export function useInsight(id: string): InsightView {
  return useSuspenseQuery({
    queryKey: insightKey(id),
    queryFn: () => api.get<InsightView>(`/api/insights/${encodeURIComponent(id)}`),
  }).data;
}
