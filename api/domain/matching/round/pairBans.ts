import type { RoundPeople } from './roundPeople.ts';
import type { RoundInput } from './types.ts';

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
  const managers = managersOf(input);
  for (const [vertex, { id }] of people.entries()) {
    for (const superior of superiors(id, managers, input.rules.reportingLevels))
      ban(line, vertex, vertexOf.get(superior));
  }
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

/** Everybody's manager: the line goes on through whoever takes no part. */
export function managersOf({ participants, managers }: RoundInput): ReadonlyMap<string, string> {
  const own = participants.flatMap(({ personId, managerId }) =>
    managerId === null ? [] : [[personId, managerId] as const],
  );
  return new Map([...own, ...managers]);
}

/** The managers above somebody, as many levels as the programme's rules look at; ends in a cycle too. */
function superiors(id: string, managers: ReadonlyMap<string, string>, levels: number): Set<string> {
  const above = new Set<string>();
  let at = managers.get(id);
  while (at !== undefined && above.size < levels && !above.has(at)) {
    above.add(at);
    at = managers.get(at);
  }
  return above;
}
