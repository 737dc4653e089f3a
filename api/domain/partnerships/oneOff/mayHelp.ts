import type { Context } from '../../context.ts';
import { blockedPeople } from '../../blocks/blockedPeople.ts';
import { Numbers } from '../../matching/numbers.ts';
import { openToAnything } from '../../matching/openness.ts';
import { toMatchingProfile } from '../../matching/profile.ts';
import { pairRefusal, unavailability } from '../../matching/rules.ts';
import { sharedHours } from '../../matching/sharedHours.ts';
import { findPeople, type PersonDocument } from '../../people/findPeople.ts';
import { restingHelpers } from './restingHelpers.ts';

/** Whether somebody may be asked for 25 minutes; `notAvailable` covers every personal cause alike. */
export type HelpRefusal = 'reportingLine' | 'notAvailable';

/**
 * Who of these people the actor may ask about a skill: confirmed colleagues who teach it, neither paused nor full by their
 * own wish (a capacity of 0), with a language and an hour of the day in common, outside the reporting line, not "don't
 * match me with", and not asked in vain lately. Places in partnerships and what somebody is open to don't count: nothing is to be kept up. Reads only.
 */
export async function mayHelp(
  ctx: Context,
  me: PersonDocument,
  others: readonly PersonDocument[],
  skillId: string,
): Promise<(other: PersonDocument) => HelpRefusal | null> {
  const managerIds = [me, ...others].flatMap(({ managerId }) => managerId ?? []);
  // One after the other: inside a transaction operations must not start together.
  const managers = await findPeople(ctx, managerIds);
  const blocked = await blockedPeople(ctx);
  const resting = await restingHelpers(ctx);
  const skills = new Numbers();
  const asker = { ...toMatchingProfile(me, skills), openTo: openToAnything };
  const rules = {
    hours: sharedHours(ctx.now),
    managerOf: (id: string): string | null => managers.get(id)?.managerId?.toString() ?? null,
    isResting: (_: string, id: string): boolean => blocked.has(id) || resting.has(id),
  };
  return (other) => {
    const profile = { ...toMatchingProfile(other, skills), openTo: openToAnything, freePlaces: other.capacity };
    const refusal = pairRefusal(asker, profile, rules);
    if (refusal === 'reportingLine') return refusal;
    const teaches = other.teaches.some((entry) => entry.skillId === skillId && entry.state === 'kept');
    return refusal || unavailability(profile, ctx.now) || !teaches ? 'notAvailable' : null;
  };
}
