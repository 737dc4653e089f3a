import type { ChangeCost, WhyNotView } from '../../../api/contracts/rounds.ts';
import { whyNot } from '../../../api/domain/matching/round/whyNot.ts';
import type { RoundGroup, RoundInput, RoundMatcher, RoundResult } from '../../../api/domain/matching/round/types.ts';
import { keysOf, pairKeyOf } from '../../../api/domain/rounds/pairs.ts';

const proof = {
  isCertified: true,
  comparedPairs: 1,
  bound: 1,
  weight: 1,
  randomBreaksRules: 0,
  randomShare: 0,
  greedyShare: 100,
  greedyLeavesOut: 0,
  floor: 0,
  floorPrice: 0,
};

const noCost: ChangeCost = {
  certainty: 'exact',
  leftOut: 0,
  bothLearn: 0,
  learners: 0,
  otherDepartment: 0,
  isWorse: false,
};

/** Pairs neighbours in the order of ids: quick, and easy to foresee. Keeps what is locked, parts what is apart. */
export function planGreedily({ participants, barred, forbidden, locked, kind }: RoundInput): RoundResult {
  const apart = new Set([...barred, ...forbidden].flatMap(keysOf));
  const free = new Map(participants.map(({ personId, places }) => [personId, places]));
  const roles = new Map(participants.map(({ personId, role }) => [personId, role]));
  const groups: RoundGroup[] = [];
  const take = (members: readonly string[], isLocked: boolean): void => {
    for (const id of members) free.set(id, (free.get(id) ?? 0) - 1);
    groups.push({
      members,
      band: 'both',
      score: 5000,
      learners: members.length,
      isLocked,
      metRoundsAgo: null,
      isOtherDepartment: true,
    });
  };
  for (const group of locked) take(group, true);
  const ids = participants.map(({ personId }) => personId);
  const fits = (a: string, b: string): boolean =>
    a !== b &&
    (free.get(b) ?? 0) > 0 &&
    !apart.has(pairKeyOf(a, b)) &&
    (kind === 'learning' || roles.get(a) !== roles.get(b));
  for (const a of ids) {
    if (roles.get(a) === 'mentor' || (free.get(a) ?? 0) < 1) continue;
    const b = ids.find((id) => fits(a, id));
    if (b) take([a, b], false);
  }
  const matched = new Set(groups.flatMap(({ members }) => members));
  const unmatched = ids
    .filter((id) => !matched.has(id))
    .map((personId) => ({ personId, reason: { code: 'oddOneOut' } as const }));
  return { groups, unmatched, relaxedTo: null, proof };
}

export const greedyMatcher = (overrides: Partial<RoundMatcher> = {}): RoundMatcher => ({
  plan: async (input) => planGreedily(input),
  whyNot: async (input, result, a, b): Promise<WhyNotView> => ({ ...whyNot(input, result, a, b), cost: noCost }),
  costOfParting: async () => noCost,
  ...overrides,
});
