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
  let reported = 0;
  new PartnerSearch(scoring, top).run((done) => {
    if (done - reported < peoplePerReport) return;
    reported = done;
    const comparedPairs = Math.floor((done * (people.length - 1)) / 2);
    onProgress?.({ step: 'comparing', share: (0.5 * done) / people.length, comparedPairs });
  });
  return top;
}
