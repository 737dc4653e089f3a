import { opennessOf } from '../../../../api/domain/matching/openness.ts';
import { primarySubtag, toMatchingProfile, type MatchingProfile } from '../../../../api/domain/matching/profile.ts';
import { isReportingLine, shareLanguage } from '../../../../api/domain/matching/rules.ts';
import { Numbers } from '../../../../api/domain/matching/numbers.ts';
import { sharedHours } from '../../../../api/domain/matching/sharedHours.ts';
import type { RoundInput, RoundParticipant, RoundResult } from '../../../../api/domain/matching/round/types.ts';

const profileOf = ({ personId, managerId, person }: RoundParticipant): MatchingProfile => ({
  ...toMatchingProfile({ ...person, _id: personId, managerId }, new Numbers()),
  openTo: opennessOf(['learning']),
});

const isPair = (a: string, b: string, [x, y]: readonly [string, string]): boolean =>
  (a === x && b === y) || (a === y && b === x);

/** Which hard rule a pair breaks, by the profiles alone and none of the round's own code; null when all hold. */
export function brokenRule(input: RoundInput, a: string, b: string): string | null {
  const { rules, participants, kind } = input;
  const find = (id: string) => participants.find(({ personId }) => personId === id);
  const [first, second] = [find(a), find(b)];
  if (!first || !second || a === b) return 'not two participants';
  if (kind !== 'learning' && [first.role, second.role].sort().join() !== 'mentee,mentor') return 'roles';
  const [mine, theirs] = [profileOf(first), profileOf(second)];
  for (const profile of [mine, theirs])
    if (profile.hasLeft || !profile.isConfirmed || profile.pausedUntil > input.now) return 'unavailable';
  if (!shareLanguage(mine.languages, theirs.languages)) return 'language';
  const { language } = rules;
  if (language && ![mine, theirs].every(({ languages }) => languages.includes(primarySubtag(language))))
    return 'asked language';
  const managerOf = (id: string): string | null => input.managers.get(id) ?? find(id)?.managerId ?? null;
  if (isReportingLine(mine, theirs, managerOf, rules.reportingLevels)) return 'reporting line';
  if (sharedHours(new Date(input.now)).minutes(mine.schedule, theirs.schedule) < rules.leastSharedMinutes)
    return 'hours';
  const isSame = mine.department !== '' && mine.department === theirs.department;
  if (rules.department === 'otherOnly' && isSame) return 'department';
  if (rules.department === 'sameOnly' && !isSame) return 'department';
  if ([...input.barred, ...input.forbidden].some((pair) => isPair(a, b, pair))) return 'personal';
  return null;
}

/** Rounds since two met last; null: never. */
export function metAgo(input: RoundInput, a: string, b: string): number | null {
  const all = input.met.filter((met) => isPair(a, b, [met.a, met.b])).map(({ roundsAgo }) => roundsAgo);
  return all.length === 0 ? null : Math.min(...all);
}

/** Every two of every group. */
export function pairsOf({ groups }: RoundResult): [string, string][] {
  return groups.flatMap(({ members }) =>
    members.flatMap((a, at) => members.slice(at + 1).map((b): [string, string] => [a, b])),
  );
}
