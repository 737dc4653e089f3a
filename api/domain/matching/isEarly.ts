import type { Population } from './population.ts';

/** Colleagues it takes for a suggestion to mean something. */
const enoughColleagues = 5;

/** Are there too few colleagues who can be found (confirmed, here, not away) to choose among? */
export function isEarly(population: Population, readerId: string, now: Date): boolean {
  let findable = 0;
  for (const person of population.everyone()) {
    if (person.personId === readerId || person.hasLeft || !person.isConfirmed) continue;
    if (person.pausedUntil > now.getTime()) continue;
    findable += 1;
    if (findable === enoughColleagues) return false;
  }
  return true;
}
