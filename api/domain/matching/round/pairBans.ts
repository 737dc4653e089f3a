import type { RoundPeople } from './roundPeople.ts';

/** Why two are never paired, whatever their profiles say. Personal and lead's causes are one. */
export type Ban = 'reportingLine' | 'notAvailable';

/** What is known of single pairs, by the places of the two in the round's order. */
export interface PairBans {
  /** The two share a reporting line: no personal cause, and never relaxed. */
  readonly isLine: (a: number, b: number) => boolean;
  /** Blocked, together, parted lately, declined or parted by a lead: nobody is told which. */
  readonly isApart: (a: number, b: number) => boolean;
  /** Rounds since the two met; 0: never. */
  readonly metAgo: (a: number, b: number) => number;
  /** With whom a person is never paired; in no order. */
  readonly bannedOf: readonly (readonly number[])[];
  /** Whom a person met. */
  readonly metOf: readonly (readonly number[])[];
}

/** Reads the lists of a round once, so that single pairs are answered by a look-up. */
export function pairBans(round: RoundPeople): PairBans {
  const { input, people, vertexOf } = round;
  const line = new Set<number>();
  const apart = new Set<number>();
  const met = new Map<number, number>();
  const bannedOf: number[][] = people.map(() => []);
  const metOf: number[][] = people.map(() => []);
  const keyOf = (a: number, b: number): number => (a < b ? a * people.length + b : b * people.length + a);
  const join = (lists: number[][], a: number, b: number): void => {
    lists[a]?.push(b);
    lists[b]?.push(a);
  };
  const ban = (known: Set<number>, a: number | undefined, b: number | undefined): void => {
    if (a === undefined || b === undefined || a === b || known.has(keyOf(a, b))) return;
    known.add(keyOf(a, b));
    join(bannedOf, a, b);
  };
  for (const [vertex] of people.entries())
    for (const superior of superiors(round, vertex)) ban(line, vertex, vertexOf.get(superior));
  for (const [a, b] of [...input.barred, ...input.forbidden]) ban(apart, vertexOf.get(a), vertexOf.get(b));
  for (const { a, b, roundsAgo } of input.met) {
    const [first, second] = [vertexOf.get(a), vertexOf.get(b)];
    if (first === undefined || second === undefined || first === second) continue;
    const known = met.get(keyOf(first, second));
    if (known === undefined) join(metOf, first, second);
    met.set(keyOf(first, second), Math.min(roundsAgo, known ?? roundsAgo));
  }
  return {
    isLine: (a, b) => line.has(keyOf(a, b)),
    isApart: (a, b) => apart.has(keyOf(a, b)),
    metAgo: (a, b) => met.get(keyOf(a, b)) ?? 0,
    bannedOf,
    metOf,
  };
}

/** The managers above somebody, as many levels as the programme's rules look at; ends in a cycle too. */
function superiors({ input, people, vertexOf }: RoundPeople, vertex: number): string[] {
  const above: string[] = [];
  const managerOf = (id: string): string | null =>
    input.managers.get(id) ?? people[vertexOf.get(id) ?? -1]?.participant.managerId ?? null;
  let at = people[vertex]?.participant.managerId ?? null;
  while (at !== null && above.length < input.rules.reportingLevels && !above.includes(at)) {
    above.push(at);
    at = managerOf(at);
  }
  return above;
}
