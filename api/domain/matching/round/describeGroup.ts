import type { PairBand } from '../../../contracts/rounds.ts';
import { isOtherDepartment } from '../score.ts';
import { baseOfPair, learnersAmong, lessonsOfPair, type RoundScoring } from './scorePairs.ts';
import type { RoundGroup } from './types.ts';

/** Two or three people as a group of the result; mentees come before mentors, rings in the order of teaching. */
export function describeGroup(scoring: RoundScoring, group: readonly number[], isLocked: boolean): RoundGroup {
  const { field } = scoring;
  const ordered = group.length === 3 ? ringOf(scoring, group) : pairOf(scoring, group);
  const pairs = group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const));
  const met = pairs.map(([a, b]) => field.bans.metAgo(a, b)).filter((ago) => ago > 0);
  const metRoundsAgo = met.length === 0 ? null : Math.min(...met);
  const learners = learnersAmong(scoring, group);
  const isRepeat = metRoundsAgo !== null && metRoundsAgo <= field.input.rules.coolDownRounds;
  const total = pairs.reduce((sum, [a, b]) => sum + Math.max(0, baseOfPair(scoring, a, b)), 0);
  const departmentOf = (vertex: number): string => field.people[vertex]?.profile.department ?? '';
  return {
    members: ordered.map((vertex) => field.people[vertex]?.id ?? ''),
    band: isRepeat ? 'look' : bandOf(learners, group.length),
    score: Math.round(total / pairs.length),
    learners,
    isLocked,
    metRoundsAgo,
    isOtherDepartment: pairs.some(([a, b]) => isOtherDepartment(departmentOf(a), departmentOf(b))),
  };
}

function bandOf(learners: number, members: number): PairBand {
  if (learners === 0) return 'look';
  return learners === members ? 'both' : 'one';
}

function pairOf({ field }: RoundScoring, group: readonly number[]): number[] {
  const key = (vertex: number): string => {
    const person = field.people[vertex];
    return `${person?.side === 'mentor' ? 1 : 0}${person?.id}`;
  };
  return [...group].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The way round in which more teach the next, then the one in which they teach more; from the smallest id on. */
function ringOf(scoring: RoundScoring, group: readonly number[]): number[] {
  const [a, b, c] = pairOf(scoring, group) as [number, number, number];
  return worthOfRing(scoring, [a, c, b]) > worthOfRing(scoring, [a, b, c]) ? [a, c, b] : [a, b, c];
}

function worthOfRing(scoring: RoundScoring, ring: readonly number[]): number {
  let worth = 0;
  for (const [at, teacher] of ring.entries()) {
    const learner = ring[(at + 1) % ring.length] ?? teacher;
    const { comes } = lessonsOfPair(scoring, learner, teacher);
    // Any lesson outweighs all strength: at most 40 wants of 2,358 each.
    worth += comes === 0 ? 0 : 1_000_000 + comes;
  }
  return worth;
}
