import { Best, type Candidate } from './best.ts';
import { gainBound } from './gain.ts';
import { Lens, type LensSetting } from './lens.ts';
import type { Population } from './population.ts';
import type { MatchingProfile } from './profile.ts';
import { reachOf } from './reach.ts';
import { mutualLearning, scorePair } from './score.ts';
import { hashId, tieBreak } from './tieBreak.ts';

export interface SearchSetting extends LensSetting {
  readonly limit: number;
  /** Narrows further than the hard rules do: a skill to learn, a language. */
  readonly accepts?: ((profile: MatchingProfile) => boolean) | undefined;
}

export interface SearchResult {
  /** The best `limit` of all who fit, best first: exactly those that comparing with everybody would give. */
  readonly best: readonly Candidate[];
  /** How many fit: all hard rules hold, and something can be learned in one direction at least. */
  readonly fitting: number;
  /** How many of them fit both ways. */
  readonly fittingBothWays: number;
}

/**
 * The best partners of one person among a population. Only people with a skill in common are looked at, their gains are
 * added up skill by skill, and the full score is worked out only where its upper bound can still enter the best.
 */
export function searchPartners(population: Population, reader: MatchingProfile, setting: SearchSetting): SearchResult {
  const reach = reachOf(population, reader);
  const lens = new Lens(population, reader, setting);
  const best = new Best(setting.limit);
  const hash = hashId(reader.personId);
  const scoring = { ...setting, hasMet: (_: string, other: string) => setting.met.has(other) };
  let [fitting, fittingBothWays] = [0, 0];
  for (const row of reach.rows) {
    const comes = lens.teachesMe(row) ? (reach.comes[row] ?? 0) : 0;
    const gives = lens.learnsFromMe(row) ? (reach.gives[row] ?? 0) : 0;
    if ((comes === 0 && gives === 0) || !lens.allows(row)) continue;
    if (setting.accepts && !isAccepted(population.profile(row), setting.accepts)) continue;
    fitting += 1;
    if (comes > 0 && gives > 0) fittingBothWays += 1;
    if (!best.couldTake(lens.bound(row, mutualLearning(gainBound(comes), gainBound(gives))))) continue;
    const profile = population.profile(row);
    if (!profile) continue;
    const tie = tieBreak(hash, population.columns.hash[row] ?? 0);
    best.offer({ profile, tie, ...scorePair(reader, profile, scoring) });
  }
  return { best: best.all(), fitting, fittingBothWays };
}

function isAccepted(profile: MatchingProfile | null, accepts: (profile: MatchingProfile) => boolean): boolean {
  return profile !== null && accepts(profile);
}
