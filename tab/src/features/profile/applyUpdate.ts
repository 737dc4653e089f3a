import type { MyProfile, TeachEntry, UpdateProfileInput, WantEntry } from '../../../../api/contracts/people.ts';

export const keptOf = <E extends { state: string }>(entries: readonly E[]): E[] =>
  entries.filter(({ state }) => state === 'kept');

export const toTeaches = (entries: readonly TeachEntry[]): NonNullable<UpdateProfileInput['teaches']> =>
  entries.map(({ skillId, level }) => ({ skillId, level }));

export const toWants = (entries: readonly WantEntry[]): NonNullable<UpdateProfileInput['wants']> =>
  entries.map(({ skillId, level, why, audience }) => ({ skillId, level, why, audience }));

/** The profile as it will read once the server has the change, so that the page answers at once. Pure. */
export function applyUpdate(me: MyProfile, input: UpdateProfileInput, names: Record<string, string> = {}): MyProfile {
  const { teaches, wants, version: _version, ...rest } = input;
  const known = [...me.teaches, ...me.wants].map(({ skillId, skillName }) => [skillId, skillName] as const);
  const nameOf: Record<string, string> = { ...names, ...Object.fromEntries(known) };
  const kept = <E extends { skillId: string }>(entry: E) => ({
    ...entry,
    skillName: nameOf[entry.skillId] ?? entry.skillId,
    state: 'kept' as const,
  });
  const waiting = <E extends { state: string }>(entries: readonly E[]) =>
    entries.filter(({ state }) => state === 'suggested');
  return {
    ...me,
    ...rest,
    teaches: teaches ? [...teaches.map(kept), ...waiting(me.teaches)] : me.teaches,
    wants: wants ? [...wants.map(kept), ...waiting(me.wants)] : me.wants,
  };
}

/** What takes a change back: the parts it names, as they were. Pure. */
export function inverseOf(me: MyProfile, input: UpdateProfileInput): UpdateProfileInput {
  const before: Required<Omit<UpdateProfileInput, 'version'>> = {
    ...me,
    teaches: toTeaches(keptOf(me.teaches)),
    wants: toWants(keptOf(me.wants)),
  };
  const parts = Object.keys(input) as (keyof typeof before)[];
  return Object.fromEntries(parts.map((part) => [part, before[part]]));
}
