import type { ConfirmProfileInput, MyProfile } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { ianaZone } from '../ianaZone.ts';
import { requireSkills } from '../skills/requireSkills.ts';
import { changeSelf, type SelfChange } from './changeSelf.ts';
import type { PersonDocument } from './model.ts';
import { teachesOf, wantsOf, type TeachFields, type WantFields } from './profileEntries.ts';
import { toMyProfile } from './toMyProfile.ts';

const firstTeachLevel = 3;
const firstWantLevel = 2;

/** The picked skills as kept entries, at the level an import suggested or a modest one; the rest stays as it was. */
function pick<E extends TeachFields>(old: readonly E[], ids: readonly string[], fresh: (skillId: string) => E): E[] {
  const picked = new Set(ids);
  const kept = [...picked].map((skillId): E => {
    const known = old.find((entry) => entry.skillId === skillId);
    return { ...(known ?? fresh(skillId)), state: 'kept' };
  });
  return [...kept, ...old.filter((entry) => !picked.has(entry.skillId))];
}

function decide(ctx: Context, person: PersonDocument, input: ConfirmProfileInput): SelfChange | null {
  if (person.confirmedAt) return null;
  const teaches = pick(teachesOf(person), input.teaches, (skillId) => ({
    skillId,
    level: firstTeachLevel,
    state: 'kept',
  }));
  const wants = pick<WantFields>(wantsOf(person), input.wants, (skillId) => {
    const taught = input.teaches.includes(skillId) ? teaches.find((entry) => entry.skillId === skillId) : undefined;
    // Who teaches a skill and wants it too wants to get further than that.
    const level = taught ? Math.min(taught.level + 1, 5) : firstWantLevel;
    return { skillId, level, why: '', audience: 'teachers', state: 'kept' };
  });
  return {
    action: 'profile.confirmed',
    set: {
      teaches,
      wants,
      locale: input.locale,
      // The zone comes from the client, not from the person: one we can't read leaves what the directory said.
      timeZone: ianaZone(input.timeZone) ?? person.timeZone,
      confirmedAt: ctx.now,
    },
  };
}

/**
 * The end of the first run: the picked skills become the person's own, and from now on colleagues can find them.
 * Wants are shown to people who can teach them, to nobody else. Once: a second call changes nothing and answers with
 * the profile as it is. `invalid`: an unknown skill.
 */
export async function confirmProfile(ctx: Context, input: ConfirmProfileInput): Promise<MyProfile> {
  await requireSkills(ctx, [...input.wants, ...input.teaches]);
  return toMyProfile(ctx, await changeSelf(ctx, (person) => decide(ctx, person, input)));
}
