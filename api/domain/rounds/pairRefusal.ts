import type { EnrolmentRole, ProgrammeKind } from '../../contracts/programmes.ts';
import type { WhyNotView } from '../../contracts/rounds.ts';
import type { SystemContext } from '../context.ts';
import { whyNot } from '../matching/round/whyNot.ts';
import type { RoundResult } from '../matching/round/types.ts';
import { rolesOf } from '../programmes/rolesOf.ts';
import { toObjectIds } from './bytes.ts';
import { presentAmong } from './pairsThatHold.ts';
import type { Publication } from './proposePairs.ts';
import type { StoredResult } from './readResult.ts';
import { roundInput } from './roundInput.ts';

/**
 * Why these two can't be a pair of this round, by rows as they are now; null: they could. Rules that anybody may know come
 * first and read the same whether or not the two take part; every personal cause (blocked, on a break, not in this round,
 * declined, parted, together already) is `notAvailable`, found by the same queries. Reads only.
 */
export async function pairRefusal(
  ctx: SystemContext,
  { round, programme, result }: Publication,
  a: string,
  b: string,
): Promise<WhyNotView['refusal']> {
  const present = await presentAmong(ctx, round, [a, b]);
  const roles = await rolesOf(ctx, round.programmeId, toObjectIds([a, b]));
  const frozen = new Set(result.ids);
  const roleOf = (id: string): EnrolmentRole | undefined => (frozen.has(id) ? result.roleOf(id) : roles.get(id));
  const pair = [
    [a, roleOf(a) ?? roleBeside(programme.kind, roleOf(b))],
    [b, roleOf(b) ?? roleBeside(programme.kind, roleOf(a))],
  ] as const;
  const input = await roundInput(ctx, {
    round: { ...round, locked: [] },
    programme,
    // The two alone, as a round of their own.
    participants: pair.map(([personId, role]) => ({ personId, role, places: 1, headStart: 0 })),
    at: round.frozen?.at ?? ctx.now,
  });
  const isAbsent = [a, b].some((id) => !present.has(id) || !frozen.has(id));
  const barred = isAbsent ? [...input.barred, [a, b] as const] : input.barred;
  return whyNot({ ...input, barred }, resultOfPair(result, a, b), a, b).refusal;
}

/** What somebody who never joined would have to be, so that it is not the roles that stand between the two. */
function roleBeside(kind: ProgrammeKind, other: EnrolmentRole | undefined): EnrolmentRole {
  if (kind === 'learning') return 'partner';
  return other === 'mentor' ? 'mentee' : 'mentor';
}

/** Of the whole result only whether these two are together. */
function resultOfPair({ groups, relaxedTo }: StoredResult, a: string, b: string): RoundResult {
  return {
    groups: groups().filter(({ members }) => members.includes(a) && members.includes(b)),
    unmatched: [],
    relaxedTo,
    proof: {
      isCertified: false,
      comparedPairs: 0,
      bound: 0,
      weight: 0,
      randomBreaksRules: 0,
      randomShare: 0,
      greedyShare: 0,
      greedyLeavesOut: 0,
      floor: 0,
      floorPrice: 0,
    },
  };
}
