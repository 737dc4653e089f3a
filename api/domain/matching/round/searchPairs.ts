import { PartnerSearch } from './partnerSearch.ts';
import type { RoundScoring } from './scorePairs.ts';
import type { TopPartners } from './topPartners.ts';
import type { OnProgress } from './types.ts';

/** The best partners of everybody without weighing all pairs. */
export function searchPairs(scoring: RoundScoring, limit: number, onProgress: OnProgress | undefined): TopPartners {
  const { length } = scoring.field.people;
  const allPairs = (length * (length - 1)) / 2;
  return new PartnerSearch(scoring, limit).run((comparedPairs) =>
    onProgress?.({ step: 'comparing', share: (0.5 * comparedPairs) / Math.max(1, allPairs), comparedPairs }),
  );
}
