import type { InsightLanguage, InsightType, SearchInsightsInput } from '../../../../api/contracts/insights.ts';

export const insightTypes = [
  'tip',
  'mistake',
  'bestPractice',
  'howTo',
  'experience',
  'resource',
  'idea',
] as const satisfies readonly InsightType[];
export const insightLanguages = ['en', 'de', 'other'] as const satisfies readonly InsightLanguage[];
export const insightLists = ['all', 'popular', 'mine', 'saved', 'drafts'] as const satisfies readonly NonNullable<
  SearchInsightsInput['list']
>[];
export type InsightListName = (typeof insightLists)[number];

/** What is looked for, as it stands in the address: it can be shared, and Back brings it again. */
export type InsightQuery = {
  q: string;
  type: InsightType | null;
  language: InsightLanguage | null;
  list: InsightListName;
  tag: string | null;
};

/** As many as the server takes. */
export const MOST_TYPED = 200;
const MOST_TAG = 80;

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((one) => one === value) ?? null;

/** The query of an address; what it does not know stands for nothing. */
export function queryOf(search: string): InsightQuery {
  const given = new URLSearchParams(search);
  return {
    q: (given.get('q') ?? '').slice(0, MOST_TYPED),
    type: oneOf(insightTypes, given.get('type')),
    language: oneOf(insightLanguages, given.get('language')),
    list: oneOf(insightLists, given.get('list')) ?? 'all',
    tag: given.get('tag')?.slice(0, MOST_TAG) || null,
  };
}

function parametersOf({ q, type, language, list, tag }: InsightQuery): URLSearchParams {
  return new URLSearchParams({
    ...(q.trim() && { q: q.trim() }),
    ...(type && { type }),
    ...(language && { language }),
    ...(list !== 'all' && { list }),
    ...(tag && { tag }),
  });
}

/** The library's address that shows it. */
export function libraryPage(query: Partial<InsightQuery> = {}): string {
  const parameters = parametersOf({ ...queryOf(''), ...query }).toString();
  return parameters ? `/insights?${parameters}` : '/insights';
}

/** Where the server is asked for it, from the `offset`-th on. */
export function searchPath(query: InsightQuery, offset: number): string {
  const parameters = parametersOf(query);
  if (offset > 0) parameters.set('offset', String(offset));
  const words = parameters.toString();
  return words ? `/api/insights?${words}` : '/api/insights';
}

/** Whether anything but a list was chosen: only then "nothing found" is the right word. */
export const isNarrowed = ({ q, type, language, tag }: InsightQuery): boolean =>
  Boolean(q.trim() || type || language || tag);
