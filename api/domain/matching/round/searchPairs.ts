import { PartnerSearch } from './partnerSearch.ts';
import type { RoundScoring } from './scorePairs.ts';
import { TopPartners } from './topPartners.ts';
import type { OnProgress } from './types.ts';

/** People between two reports of progress: work decides, not the clock. */
const peoplePerReport = 500;

/** The best partners of everybody without looking at all pairs. */
export function searchPairs(scoring: RoundScoring, limit: number, onProgress: OnProgress | undefined): TopPartners {
  const { people } = scoring.field;
  const top = new TopPartners(
    people.map(({ hash }) => hash),
    limit,
  );
  const search = new PartnerSearch(scoring, top);
  for (const [done, a] of search.order.entries()) {
    search.search(a);
    if (done % peoplePerReport !== 0) continue;
    const share = done / people.length;
    const comparedPairs = Math.floor((share * people.length * (people.length - 1)) / 2);
    onProgress?.({ step: 'comparing', share: share / 2, comparedPairs });
  }
  return top;
}
