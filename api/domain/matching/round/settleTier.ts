import type { RoundField } from './pairRules.ts';
import type { PairEdges } from './pairEdges.ts';
import type { PairSource } from './pairSource.ts';
import { pairTerms } from './pairTerms.ts';
import { makeTrios } from './makeTrios.ts';
import { settlePairs, type Settled } from './settlePairs.ts';

/** A choice under one tier of the cool-down, with the groups it comes to. */
export interface Tier {
  readonly settled: Settled;
  /** By places in the round's order, people who were left over included as thirds. */
  readonly groups: readonly (readonly number[])[];
  /** People in groups. */
  readonly placed: number;
}

/**
 * The strictest cool-down under which as many people are placed as without any: all rounds, half of them, one, none.
 * Reporting lines, languages and blocks are never relaxed. Repeats are as few as possible in a relaxed tier.
 */
export function settleTier(source: PairSource, edges: PairEdges, onPass: () => void): Tier {
  const { field } = source.scoring;
  const { coolDownRounds } = field.input.rules;
  const tier = (coolDown: number): Tier =>
    withTrios(source, settlePairs(source, pairTerms(field, coolDown), edges, onPass));
  const strict = tier(coolDownRounds);
  const closed = strict.placed === field.people.length ? [] : closedPairs(field);
  if (closed.length === 0) return strict;
  for (const [a, b] of closed) {
    const base = source.base(a, b);
    if (base >= 0) edges.add(a, b, base);
  }
  const loose = tier(0);
  if (loose.placed <= strict.placed) return strict;
  const between = [...new Set([Math.floor(coolDownRounds / 2), 1])].filter((rounds) => rounds < coolDownRounds);
  for (const coolDown of between.filter((rounds) => rounds > 0)) {
    const relaxed = tier(coolDown);
    if (relaxed.placed >= loose.placed) return relaxed;
  }
  return loose;
}

/** The groups of a choice; in learning programmes whoever is left over joins a pair. */
export function withTrios(source: PairSource, settled: Settled): Tier {
  const { choice, edges } = settled;
  const pairs = choice.chosen.map((edge) => [edges.u[edge] as number, edges.v[edge] as number] as const);
  const { field } = source.scoring;
  // The floor is about pairs: a third is better placed below it than alone.
  const terms = pairTerms(field, settled.terms.coolDown);
  const groups = field.input.kind === 'learning' ? makeTrios(source.scoring, source.base, terms, pairs) : pairs;
  return { settled, groups, placed: new Set(groups.flat()).size };
}

/** Pairs that only the cool-down is against, or a hard rule besides. */
function closedPairs({ bans, people, input }: RoundField): [number, number][] {
  return [...people.keys()].flatMap((a) =>
    (bans.metOf[a] ?? [])
      .filter((b) => a < b && bans.metAgo(a, b) <= input.rules.coolDownRounds)
      .map((b): [number, number] => [a, b]),
  );
}
