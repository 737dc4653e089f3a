import { managersOf } from './pairBans.ts';
import { refusalOf, type RoundField } from './pairRules.ts';
import type { RoundInput } from './types.ts';

/** Who stays together, and everybody else with the places they have left. */
export interface LockedRound {
  /** By their places in the round's order. */
  readonly groups: readonly (readonly number[])[];
  readonly rest: RoundInput;
}

/**
 * The groups a lead keeps together. One that breaks a hard rule (the cool-down is none) or whose people are no longer
 * all there is dropped without a word, and its people are matched like everybody else.
 */
export function lockedGroups(field: RoundField): LockedRound {
  const { people, vertexOf, input } = field;
  const left = people.map(({ places }) => places);
  const groups: number[][] = [];
  const ordered = input.locked.map((ids) => [...new Set(ids)].sort()).sort((a, b) => (a.join() < b.join() ? -1 : 1));
  for (const ids of ordered) {
    const group = ids.map((id) => vertexOf.get(id) ?? -1);
    if (!mayStay(field, group) || group.some((vertex) => (left[vertex] ?? 0) === 0)) continue;
    for (const vertex of group) left[vertex] = (left[vertex] ?? 0) - 1;
    groups.push(group);
  }
  const participants = people
    .map(({ participant }, vertex) => ({ ...participant, places: left[vertex] ?? 0 }))
    .filter(({ places }) => places > 0);
  return { groups, rest: { ...input, participants, managers: managersOf(input), locked: [] } };
}

/** Two, or three where all are partners, of whom every two may be a pair. */
function mayStay(field: RoundField, group: readonly number[]): boolean {
  if (group.length < 2 || group.length > (field.input.kind === 'learning' ? 3 : 2)) return false;
  return group.every((a, at) => group.slice(at + 1).every((b) => refusalOf(field, a, b) === null));
}
