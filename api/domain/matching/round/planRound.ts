import { comparePlans } from './comparePlans.ts';
import { describeGroup } from './describeGroup.ts';
import { fairnessFloor, type Floored } from './fairnessFloor.ts';
import { lockedGroups } from './lockedGroups.ts';
import { PairEdges } from './pairEdges.ts';
import { roundField } from './pairRules.ts';
import { mostForTable, pairSource, type PairSource } from './pairSource.ts';
import { pairTerms } from './pairTerms.ts';
import { prepareRound } from './roundPeople.ts';
import { progressOf } from './progressOf.ts';
import { roundScoring, type RoundScoring } from './scorePairs.ts';
import { addBestPartners } from './settlePairs.ts';
import { settleTier, withTrios } from './settleTier.ts';
import type { OnProgress, PlanRound, RoundGroup, RoundInput, RoundProofFigures, RoundResult } from './types.ts';
import { unmatchedReason } from './unmatchedReason.ts';

/**
 * Matches everybody of a round at once: as many people as possible, and of all such plans the heaviest, proved by a
 * checker of its own; then the fairest within a hundredth of that, and a trio for the odd one. Pure; the same input in
 * any order gives the same bytes. Nobody is dropped: who is in no group is unmatched, with the reason.
 */
export function planRound(input: RoundInput, onProgress?: OnProgress, tableUpTo: number = mostForTable): RoundResult {
  const progress = progressOf(onProgress);
  progress.report('frozen');
  const everybody = roundScoring(roundField(prepareRound(input)));
  const { groups: locked, rest } = lockedGroups(everybody.field);
  const source = pairSource(prepareRound(rest), onProgress, tableUpTo);
  const plan = planPairs(source, progress.pass);
  progress.report('checking');
  const { vertexOf } = everybody.field;
  const places = (ids: readonly string[]): number[] => ids.map((id) => vertexOf.get(id) ?? -1);
  const groups = [
    ...locked.map((group) => describeGroup(everybody, group, true)),
    ...plan.groups.map((ids) => describeGroup(everybody, places(ids), false)),
  ].sort(byMembers);
  return {
    groups,
    unmatched: unmatchedOf(everybody, groups, plan.coolDown),
    relaxedTo: plan.coolDown < input.rules.coolDownRounds ? plan.coolDown : null,
    proof: plan.proof,
  };
}
planRound satisfies PlanRound;

interface PairPlan {
  readonly groups: readonly (readonly string[])[];
  /** The tier that was taken. */
  readonly coolDown: number;
  readonly proof: RoundProofFigures;
}

/** Everything but locks and reasons. */
function planPairs(source: PairSource, onPass: () => void): PairPlan {
  const { people } = source.scoring.field;
  const edges = new PairEdges();
  addBestPartners(source, edges);
  const tier = settleTier(source, edges, onPass);
  const floored = fairnessFloor(source, tier.settled, onPass);
  const { groups } = floored.settled === tier.settled ? tier : withTrios(source, floored.settled);
  return {
    groups: groups.map((group) => group.map((vertex) => people[vertex]?.id ?? '')),
    coolDown: tier.settled.terms.coolDown,
    proof: proofOf(source, floored),
  };
}

/** Weights without head starts, and the bound as far above as the proof leaves open. */
function proofOf(source: PairSource, { settled, floor, price }: Floored): RoundProofFigures {
  const { choice, edges, bound, terms } = settled;
  const weight = choice.chosen.reduce((sum, edge) => sum + (edges.base[edge] as number), 0);
  const isComplete = source.table !== null && bound === choice.weight;
  return {
    isCertified: choice.isCertified,
    comparedPairs: isComplete ? source.allPairs : edges.count,
    bound: weight + bound - choice.weight,
    weight,
    ...comparePlans(source, pairTerms(source.scoring.field, terms.coolDown), edges, weight),
    floor,
    floorPrice: price,
  };
}

function unmatchedOf(scoring: RoundScoring, groups: readonly RoundGroup[], coolDown: number): RoundResult['unmatched'] {
  const placed = new Set(groups.flatMap(({ members }) => members));
  const { people, absent } = scoring.field;
  const alone = people.flatMap(({ id }, vertex) =>
    placed.has(id) ? [] : [{ personId: id, reason: unmatchedReason(scoring, vertex, coolDown) }],
  );
  const gone = absent.map(({ personId }) => ({ personId, reason: { code: 'notAvailable' as const } }));
  return [...alone, ...gone].sort((a, b) => (a.personId < b.personId ? -1 : 1));
}

const byMembers = (a: RoundGroup, b: RoundGroup): number => (a.members.join() < b.members.join() ? -1 : 1);
