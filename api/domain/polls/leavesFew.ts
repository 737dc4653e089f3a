import type { Partition } from './leastDifference.ts';

type Group = ReadonlySet<string>;

/**
 * Could figures about three groups, or one group and all those inside it, be put together so that about fewer than `least`
 * people, but not none, something is left? Only where one of the `fresh` groups takes part: about the others something is
 * published already. What is left of one group after taking away every group inside it counts, too, though those may
 * overlap: rather too little is shown than too much. Pure.
 */
export function leavesFew(fresh: Partition, earlier: Partition, least: number): boolean {
  const isFew = (people: number): boolean => people > 0 && people < least;
  return [...fresh, ...earlier].some((whole, at) => {
    const isFresh = at < fresh.length;
    // None of more than `least` strangers can be part of a sum that comes near to the whole.
    const nearlyInside = (other: Group) => other !== whole && isNearlyInside(other, whole, least);
    const freshParts = fresh.filter(nearlyInside);
    if (!isFresh && freshParts.length === 0) return false;
    const parts = [...freshParts, ...earlier.filter(nearlyInside)];
    if (isFew(leftOf(whole, parts))) return true;
    return parts.some((one, place) =>
      (isFresh || place < freshParts.length ? parts.slice(place + 1) : []).some((other) =>
        isFew(peopleIn(whole, one, other)),
      ),
    );
  });
}

function isNearlyInside(part: Group, whole: Group, least: number): boolean {
  if (part.size >= whole.size + least) return false;
  let strangers = 0;
  for (const person of part) {
    if (!whole.has(person)) strangers += 1;
    if (strangers >= least) return false;
  }
  return true;
}

/** Without the groups that lie inside it; one of the very same people says nothing about what is left. */
function leftOf(whole: Group, parts: Partition): number {
  const inside = parts.filter((part) => part.size < whole.size && isNearlyInside(part, whole, 1));
  if (inside.length === 0) return 0;
  return [...whole].filter((person) => !inside.some((part) => part.has(person))).length;
}

/** Of how many people the answers are in the sum of one group without those of two others. */
function peopleIn(whole: Group, one: Group, other: Group): number {
  const counts = (person: string) => Number(whole.has(person)) - Number(one.has(person)) - Number(other.has(person));
  let people = 0;
  for (const person of whole) people += Number(counts(person) !== 0);
  for (const person of one) people += Number(!whole.has(person));
  for (const person of other) people += Number(!whole.has(person) && !one.has(person));
  return people;
}
