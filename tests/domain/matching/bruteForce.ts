import { compareCandidates, type Candidate } from '../../../api/domain/matching/best.ts';
import type { MatchingProfile } from '../../../api/domain/matching/profile.ts';
import { pairRefusal, unavailability } from '../../../api/domain/matching/rules.ts';
import { scorePair } from '../../../api/domain/matching/score.ts';
import type { SearchResult } from '../../../api/domain/matching/search.ts';
import { hashId, tieBreak } from '../../../api/domain/matching/tieBreak.ts';
import type { Setting } from './company.ts';

/** What a search must give: everybody compared with everybody's rules and score, sorted, cut. */
export function bruteForce(
  everybody: readonly MatchingProfile[],
  reader: MatchingProfile,
  setting: Setting,
): SearchResult {
  const fitting = everybody
    .filter((other) => !unavailability(other, setting.now) && !pairRefusal(reader, other, setting))
    .filter((other) => setting.accepts?.(other) ?? true)
    .map((other): Candidate => ({
      profile: other,
      tie: tieBreak(hashId(reader.personId), hashId(other.personId)),
      ...scorePair(reader, other, setting),
    }))
    .filter(({ comes, gives }) => comes > 0 || gives > 0)
    .sort(compareCandidates);
  return {
    best: fitting.slice(0, setting.limit),
    fitting: fitting.length,
    fittingBothWays: fitting.filter(({ comes, gives }) => comes > 0 && gives > 0).length,
  };
}
