import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { restingPairs } from '../partnerships/restingPairs.ts';
import { accessPerson, accessSelf } from '../people/access.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { skillNames } from '../skills/skillNames.ts';
import { openToAnything } from './openness.ts';
import { toMatchingProfile } from './profile.ts';
import { isReportingLine, pairRefusal, unavailability, type PairRefusal, type Unavailability } from './rules.ts';
import { sharedHours } from './sharedHours.ts';
import { Numbers } from './numbers.ts';
import { viewFit, type PairFit } from './viewFit.ts';

export type { PairFit } from './viewFit.ts';

/** Why the actor can't ask this person now; `...Mine` is about the actor, who may read it, all others are not to be told. */
export type AskRefusal = `${Unavailability}Mine` | Unavailability | PairRefusal | 'nothingToLearn';

interface Pair {
  readonly mine: PersonDocument;
  readonly theirs: PersonDocument;
}

export type FitOfPair = Pair &
  ({ readonly refusal: null; readonly fit: PairFit } | { readonly refusal: AskRefusal; readonly fit: null });

/**
 * Do the actor and this person fit, by fresh rows and all hard rules? Joins the caller's transaction, so a proposal that
 * rests on it rests on what was true. Who asks is open to whatever the other offers. Reads only. Error: `personNotFound`.
 */
export async function fitPair(ctx: Context, otherPersonId: string): Promise<FitOfPair> {
  // One after the other: inside a transaction operations must not start together.
  const mine = await accessSelf(ctx);
  const theirs = await accessPerson(ctx, otherPersonId);
  const managers = await findPeople(
    ctx,
    [mine.managerId, theirs.managerId].filter((id) => id != null),
  );
  const past = await restingPairs(ctx);
  const blocked = await blockedPeople(ctx);
  const skills = new Numbers();
  const me = { ...toMatchingProfile(mine, skills), openTo: openToAnything };
  const other = toMatchingProfile(theirs, skills);
  const own = unavailability(me, ctx.now);
  if (own) return { mine, theirs, refusal: `${own}Mine`, fit: null };
  const managerOf = (id: string): string | null => managers.get(id)?.managerId?.toString() ?? null;
  // Before all that is personal: asking one's own manager must not tell whether they pause.
  if (isReportingLine(me, other, managerOf)) return { mine, theirs, refusal: 'reportingLine', fit: null };
  const refusal =
    unavailability(other, ctx.now) ??
    pairRefusal(me, other, {
      hours: sharedHours(ctx.now),
      managerOf,
      isResting: (_, id) => past.resting.has(id) || blocked.has(id),
    });
  if (refusal) return { mine, theirs, refusal, fit: null };
  const names = await skillNames(
    ctx.tenantId,
    [...mine.teaches, ...mine.wants].map((entry) => entry.skillId),
  );
  const fit = viewFit(mine, theirs, ctx.now, names);
  if (!fit.comes && !fit.gives) return { mine, theirs, refusal: 'nothingToLearn', fit: null };
  return { mine, theirs, refusal: null, fit };
}
