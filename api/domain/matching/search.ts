import { Best, type Candidate } from './best.ts';
import { gainOf, strengthOf } from './gain.ts';
import { mayTeach } from './openness.ts';
import { levelOfTeach, skillOfTeach, skillOfWant, termsOfWant } from './packing.ts';
import { rowOfPosting, termsOfPosting, type Population } from './population.ts';
import type { MatchingProfile } from './profile.ts';
import { pairRefusal, unavailability, type RuleSetting } from './rules.ts';
import { scorePair, upperBound, type ScoreSetting } from './score.ts';
import { hashId, tieBreak } from './tieBreak.ts';

export interface SearchSetting extends RuleSetting, ScoreSetting {
  readonly limit: number;
  /** Narrows further than the hard rules do: a skill to learn, a language. */
  accepts(profile: MatchingProfile): boolean;
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
  const best = new Best(setting.limit);
  const readerHash = hashId(reader.personId);
  let [fitting, fittingBothWays] = [0, 0];
  for (const row of reach.rows) {
    const other = population.profile(row);
    if (!other || unavailability(other, setting.now) || pairRefusal(reader, other, setting)) continue;
    const comes = mayTeach(other.openTo, reader.openTo) ? gainOf(reach.comes[row] ?? 0) : 0;
    const gives = mayTeach(reader.openTo, other.openTo) ? gainOf(reach.gives[row] ?? 0) : 0;
    if ((comes === 0 && gives === 0) || !setting.accepts(other)) continue;
    fitting += 1;
    if (comes > 0 && gives > 0) fittingBothWays += 1;
    if (!best.couldTake(upperBound(comes, gives, setting.weights))) continue;
    const tie = tieBreak(readerHash, population.hash(row));
    best.offer({ profile: other, tie, ...scorePair(reader, other, setting) });
  }
  return { best: best.all(), fitting, fittingBothWays };
}

/** Everybody who shares a skill with the reader, with the strengths of both directions added up, by row. */
interface Reach {
  readonly rows: number[];
  readonly comes: Int32Array;
  readonly gives: Int32Array;
}

function reachOf(population: Population, reader: MatchingProfile): Reach {
  const reach: Reach = {
    rows: [],
    comes: new Int32Array(population.rowCount),
    gives: new Int32Array(population.rowCount),
  };
  for (const want of reader.wants) {
    const terms = termsOfWant(want);
    for (const posting of population.teachersOf(skillOfWant(want))) {
      add(reach, reach.comes, rowOfPosting(posting), strengthOf(termsOfPosting(posting), terms));
    }
  }
  for (const teach of reader.teaches) {
    const level = levelOfTeach(teach);
    for (const posting of population.wantersOf(skillOfTeach(teach))) {
      add(reach, reach.gives, rowOfPosting(posting), strengthOf(level, termsOfPosting(posting)));
    }
  }
  return reach;
}

function add(reach: Reach, direction: Int32Array, row: number, strength: number): void {
  if (strength === 0) return;
  if (reach.comes[row] === 0 && reach.gives[row] === 0) reach.rows.push(row);
  direction[row] = (direction[row] ?? 0) + strength;
}
