import type { SystemContext } from '../context.ts';
import { profileIndex } from '../matching/profileIndex.ts';
import type { Population } from '../matching/population.ts';

/** Who is here, as the process knows the company. */
export interface HereNow {
  everyone: number;
  inDepartment(name: string): number;
  among(personIds: Iterable<string>): number;
  has(personId: string): boolean;
}

interface Counted {
  asOf: number;
  everyone: number;
  departments: ReadonlyMap<string, number>;
}
/** As old as the index of profiles may be. */
const freshMs = 1000;
const counted = new WeakMap<Population, Counted>();

/**
 * Counts people who are here: they have confirmed their profile and not left the company. A break changes nothing. From the
 * index of profiles, at most two seconds old, so nothing is read but what changed.
 */
export async function countReaders(ctx: Pick<SystemContext, 'tenantId' | 'now'>): Promise<HereNow> {
  const { population } = await profileIndex(ctx);
  const { everyone, departments } = countsOf(population, ctx.now.getTime());
  const has = (personId: string): boolean => isHere(population.get(personId));
  return {
    everyone,
    inDepartment: (name) => departments.get(name) ?? 0,
    among: (personIds) => [...new Set(personIds)].filter(has).length,
    has,
  };
}

const isHere = (profile: { isConfirmed: boolean; hasLeft: boolean } | null): boolean =>
  profile !== null && profile.isConfirmed && !profile.hasLeft;

function countsOf(population: Population, now: number): Counted {
  const before = counted.get(population);
  const age = before ? now - before.asOf : 0;
  // A clock that stands still or went back says nothing about age.
  if (before && age > 0 && age <= freshMs) return before;
  const departments = new Map<string, number>();
  let everyone = 0;
  for (const profile of population.everyone()) {
    if (!isHere(profile)) continue;
    everyone += 1;
    departments.set(profile.department, (departments.get(profile.department) ?? 0) + 1);
  }
  const counts = { asOf: now, everyone, departments };
  counted.set(population, counts);
  return counts;
}
