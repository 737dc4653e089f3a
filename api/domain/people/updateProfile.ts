import type { MyProfile, UpdateProfileInput } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { ianaZone } from '../ianaZone.ts';
import { requireSkills } from '../skills/requireSkills.ts';
import { canonicalLanguages } from './canonicalLanguages.ts';
import { changeSelf, type SelfChange } from './changeSelf.ts';
import { mergeEntries, removedSkills } from './mergeEntries.ts';
import type { PersonDocument } from './model.ts';
import { pauseDay, pauseEnd } from './pauseDay.ts';
import { dismissedKey, teachesOf, wantsOf } from './profileEntries.ts';
import { toMyProfile } from './toMyProfile.ts';

/** The lists as they become, and which removed entries no import may suggest again. */
function changedLists(person: PersonDocument, input: UpdateProfileInput): SelfChange['set'] {
  const { teaches: givenTeaches, wants: givenWants } = input;
  if (!givenTeaches && !givenWants) return {};
  const teaches = givenTeaches ? mergeEntries(teachesOf(person), givenTeaches) : teachesOf(person);
  const wants = givenWants ? mergeEntries(wantsOf(person), givenWants) : wantsOf(person);
  const dismissed = new Set(person.dismissedSuggestions);
  for (const skillId of removedSkills(teachesOf(person), teaches)) dismissed.add(dismissedKey('teaches', skillId));
  for (const skillId of removedSkills(wantsOf(person), wants)) dismissed.add(dismissedKey('wants', skillId));
  for (const { skillId } of givenTeaches ?? []) dismissed.delete(dismissedKey('teaches', skillId));
  for (const { skillId } of givenWants ?? []) dismissed.delete(dismissedKey('wants', skillId));
  return { ...(givenTeaches && { teaches }), ...(givenWants && { wants }), dismissedSuggestions: [...dismissed] };
}

function decide(ctx: Context, person: PersonDocument, input: UpdateProfileInput): SelfChange | null {
  const { version, teaches: _teaches, wants: _wants, languages, ...fields } = input;
  if (version !== undefined && version !== person.version) throw new DomainError('conflict', 'profileChanged');
  const awayUntil = pauseDay(person, ctx.now);
  const set = {
    ...fields,
    ...(languages && { languages: canonicalLanguages(languages) }),
    ...changedLists(person, input),
    // A pause is a day of the person's calendar, so it moves along to the new zone.
    ...(fields.timeZone && awayUntil && { pausedUntil: pauseEnd(awayUntil, fields.timeZone) }),
  };
  if (Object.keys(set).length === 0) return null;
  return { action: 'profile.updated', set, freePlacesBy: (input.capacity ?? person.capacity) - person.capacity };
}

/**
 * Replaces the given parts of the acting person's profile and leaves the rest. With a `version` a stale page is refused
 * (`conflict`, `profileChanged`). A new capacity moves the counter of free places by the difference, so partnerships
 * that begin meanwhile stay counted. `invalid`: an unknown skill, zone or language. Safe to repeat without a version.
 */
export async function updateProfile(ctx: Context, input: UpdateProfileInput): Promise<MyProfile> {
  const zone = zoneOf(input);
  await requireSkills(
    ctx,
    [...(input.teaches ?? []), ...(input.wants ?? [])].map((entry) => entry.skillId),
  );
  return toMyProfile(ctx, await changeSelf(ctx, (person) => decide(ctx, person, { ...input, ...zone })));
}

/** The zone under the name we calculate with, if one is given. */
function zoneOf({ timeZone: name }: UpdateProfileInput): { timeZone?: string } {
  if (name === undefined) return {};
  const timeZone = ianaZone(name);
  if (timeZone === null) throw new DomainError('invalid', 'unknownTimeZone');
  return { timeZone };
}
