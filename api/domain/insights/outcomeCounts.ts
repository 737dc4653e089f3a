import type { OutcomeCounts, OutcomeKind } from '../../contracts/insightUses.ts';

type Counted = Partial<OutcomeCounts>;

/** What one outcome adds: "different" is no use of it, "not sure yet" is one without a result. Pure. */
function countsOf(kind: OutcomeKind): Counted {
  if (kind === 'different') return { different: 1 };
  return kind === 'notSure' ? { used: 1 } : { used: 1, [kind]: 1 };
}

/** What moves where one outcome takes the place of another, as an update's `$inc`; empty: nothing. Pure. */
export function movedCounts(before: OutcomeKind | null, after: OutcomeKind | null): Record<string, number> {
  const [less, more] = [before ? countsOf(before) : {}, after ? countsOf(after) : {}];
  const names = [...new Set([...Object.keys(less), ...Object.keys(more)])] as (keyof OutcomeCounts)[];
  const moved = names.map((name) => [`outcomes.${name}`, (more[name] ?? 0) - (less[name] ?? 0)] as const);
  return Object.fromEntries(moved.filter(([, by]) => by !== 0));
}

/** Does its owner hear of it? Something came of it for the reader. Pure. */
export const isWorthThanks = (kind: OutcomeKind): boolean => kind !== 'different' && kind !== 'notSure';
