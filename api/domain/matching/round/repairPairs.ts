import type { Choice } from './choosePairs.ts';
import type { PairEdges } from './pairEdges.ts';
import type { PairSource } from './pairSource.ts';

/** Partners looked for in the first repair; four times as many in each one after it. */
const firstLook = 32;
/** Pairs one repair adds at most, to keep the next choice affordable. */
const mostAdded = 2_000_000;

/**
 * More pairs for whoever a choice left alone although places may be free: others who are alone too, then people from the
 * person's hash on, and in later repairs all there are. Answers whether any were added.
 */
export function repairPairs(source: PairSource, choice: Choice, edges: PairEdges, repair: number): boolean {
  const { people } = source.scoring.field;
  const before = edges.count;
  const alone = aloneAfter(source, choice, edges);
  // Of an odd number one is always left.
  if (source.scoring.field.input.kind === 'learning' && alone.length <= people.length % 2) return false;
  const wanted = firstLook * 4 ** repair;
  for (const [at, a] of alone.entries()) {
    if (edges.count - before > mostAdded) break;
    const add = (b: number): boolean => {
      const base = source.base(a, b);
      if (base >= 0) edges.add(a, b, base);
      return base >= 0;
    };
    if (repair === 0) for (const b of alone.slice(at + 1)) add(b);
    const start = people[a]?.hash ?? 0;
    for (let [tried, found] = [0, 0]; tried < people.length && found < wanted; tried += 1)
      if (add((start + tried) % people.length)) found += 1;
  }
  return edges.count > before;
}

/** Who has nobody and would need somebody: in mentoring the mentees. */
function aloneAfter({ scoring }: PairSource, { chosen }: Choice, { u, v }: PairEdges): number[] {
  const taken = new Set(chosen.flatMap((edge) => [u[edge] as number, v[edge] as number]));
  return [...scoring.field.people.entries()].flatMap(([vertex, { side }]) =>
    taken.has(vertex) || side === 'mentor' ? [] : [vertex],
  );
}
