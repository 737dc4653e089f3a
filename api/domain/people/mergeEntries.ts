import type { TeachFields } from './profileEntries.ts';

type Given<E> = Omit<E, 'state'>;

/**
 * A list as its person left it: what they gave is theirs (`kept`), in their order, the last mention of a skill counts.
 * A suggestion sent back untouched stays one, and so does a suggestion left out: only an answer to it settles it, so a
 * page that saves a whole list never publishes what its person has not agreed to. Pure.
 */
export function mergeEntries<E extends TeachFields>(old: readonly E[], given: readonly Given<E>[]): E[] {
  const mentioned = new Map(given.map((entry) => [entry.skillId, entry]));
  const isUntouched = (before: E, now: Given<E>): boolean =>
    Object.entries(now).every(([field, value]) => before[field as keyof E] === value);
  const merged = [...mentioned.values()].map((entry) => {
    const before = old.find((candidate) => candidate.skillId === entry.skillId);
    const isSuggestion = before?.state === 'suggested' && isUntouched(before, entry);
    return { ...entry, state: isSuggestion ? 'suggested' : 'kept' } as E;
  });
  const waiting = old.filter((entry) => entry.state === 'suggested' && !mentioned.has(entry.skillId));
  return [...merged, ...waiting];
}

/** The skills of `old` that `merged` no longer has. Pure. */
export function removedSkills(old: readonly TeachFields[], merged: readonly TeachFields[]): string[] {
  const left = new Set(merged.map((entry) => entry.skillId));
  return old.map((entry) => entry.skillId).filter((skillId) => !left.has(skillId));
}
