import type { PairEdges } from './pairEdges.ts';
import type { PairSource } from './pairSource.ts';
import type { PairTerms } from './pairTerms.ts';
import type { RoundPerson } from './roundPeople.ts';
import type { RoundProofFigures } from './types.ts';

type Comparison = Pick<RoundProofFigures, 'randomBreaksRules' | 'randomShare' | 'greedyShare' | 'greedyLeavesOut'>;

/** Random pairings that are averaged. */
const draws = 10;

/** What people have without Pairwise: names drawn from a hat, and the best pair first, then the next. `weight` is ours. */
export function comparePlans(source: PairSource, terms: PairTerms, edges: PairEdges, weight: number): Comparison {
  const random = randomPlans(source, terms);
  const greedy = greedyPlan(source, terms, edges);
  const share = (other: number): number => (weight === 0 ? 100 : Math.round((100 * other) / weight));
  const { people } = source.scoring.field;
  return {
    randomBreaksRules: random.pairs === 0 ? 0 : Math.round((100 * random.broken) / random.pairs),
    randomShare: share(random.weight / draws),
    greedyShare: share(greedy.weight),
    greedyLeavesOut: people.filter(({ side }, vertex) => side !== 'mentor' && greedy.places[vertex] !== 0).length,
  };
}

/** A pair that breaks a hard rule, or the cool-down, is worth nothing. */
function randomPlans(
  { scoring, base }: PairSource,
  terms: PairTerms,
): { pairs: number; broken: number; weight: number } {
  const { people } = scoring.field;
  const total = { pairs: 0, broken: 0, weight: 0 };
  let state = people.reduce((sum, { hash }) => (sum ^ hash) >>> 0, 1);
  const below = (count: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const [ones, others] = hats(people);
    for (const one of ones) {
      // Whoever is drawn first draws the next; the last of an odd number draws nobody.
      const at = below(others.length);
      const other = others[at];
      if (other === undefined) break;
      others[at] = others.at(-1) ?? other;
      others.pop();
      const worth = base(one, other);
      total.pairs += 1;
      if (terms.weigh(one, other, worth) < 0) total.broken += 1;
      else total.weight += worth;
    }
  }
  return total;

  function hats(all: readonly RoundPerson[]): [number[], number[]] {
    const order = [...all.keys()];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const to = below(at + 1);
      [order[at], order[to]] = [order[to] ?? 0, order[at] ?? 0];
    }
    if (all.every(({ side }) => side === 'partner')) {
      const half = Math.ceil(order.length / 2);
      return [order.slice(0, half), order.slice(half)];
    }
    const mentors = order.filter((vertex) => all[vertex]?.side === 'mentor');
    return [
      order.filter((vertex) => all[vertex]?.side === 'mentee'),
      mentors.flatMap((vertex) => Array.from({ length: all[vertex]?.places ?? 0 }, () => vertex)),
    ];
  }
}

/** The heaviest of the compared pairs whose people are both free, again and again. */
function greedyPlan({ scoring }: PairSource, terms: PairTerms, edges: PairEdges): { weight: number; places: number[] } {
  const { u, v, base } = edges;
  const weights = base.map((worth, edge) => terms.weigh(u[edge] as number, v[edge] as number, worth));
  const order = Int32Array.from(weights.keys()).sort(
    (a, b) => (weights[b] as number) - (weights[a] as number) || a - b,
  );
  const places = scoring.field.people.map((person) => person.places);
  let weight = 0;
  for (const edge of order) {
    const [a, b] = [u[edge] as number, v[edge] as number];
    if ((weights[edge] as number) < 0 || places[a] === 0 || places[b] === 0) continue;
    places[a] = (places[a] ?? 0) - 1;
    places[b] = (places[b] ?? 0) - 1;
    weight += base[edge] as number;
  }
  return { weight, places };
}
