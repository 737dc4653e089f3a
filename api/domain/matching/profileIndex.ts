import type { SystemContext } from '../context.ts';
import { keepFresh, neverRead, type Kept } from '../keepFresh.ts';
import { changedPeople } from '../people/changedPeople.ts';
import { Population } from './population.ts';
import { toMatchingProfile } from './profile.ts';
import { Numbers } from './numbers.ts';

/** A tenant's profiles as this process knows them. */
export interface ProfileIndex {
  readonly population: Population;
  /** The numbers its profiles are made with. */
  readonly skills: Numbers;
}

interface KeptIndex extends ProfileIndex, Kept {
  /** The last change taken in; -1 before the first reading. */
  seen: number;
}

const indexes = new Map<string, KeptIndex>();

/**
 * The index of the tenant's profiles, at most a second old by `ctx.now` (so a search may miss what others changed within
 * it; the hard rules are checked again before anything is written). The first call reads everybody, later ones only what
 * changed since, and calls at the same time share one reading. A reading that fails leaves the index as it was.
 */
export async function profileIndex(ctx: Pick<SystemContext, 'tenantId' | 'now'>): Promise<ProfileIndex> {
  const index = indexes.get(ctx.tenantId) ?? emptyIndex();
  indexes.set(ctx.tenantId, index);
  await keepFresh(index, ctx.now, () => readChanges(ctx, index));
  return index;
}

/** Forgets what this process knows, for tests that empty the database under it. */
export function forgetProfiles(): void {
  indexes.clear();
}

function emptyIndex(): KeptIndex {
  return {
    population: new Population(),
    skills: new Numbers(),
    seen: -1,
    ...neverRead(),
  };
}

async function readChanges(ctx: Pick<SystemContext, 'tenantId' | 'now'>, index: KeptIndex): Promise<void> {
  let seen = index.seen;
  for await (const person of changedPeople(ctx.tenantId, seen)) {
    index.population.put(toMatchingProfile(person, index.skills));
    seen = Math.max(seen, person.changeSeq);
  }
  // Moved on only after all rows are in: rows of one commit share a number, so half of them must not count as seen.
  index.seen = seen;
  index.asOf = ctx.now.getTime();
}
