import type { MyProfile } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { skillNames } from '../skills/skillNames.ts';
import type { PersonDocument } from './model.ts';
import { pauseDay } from './pauseDay.ts';
import { toPersonCard } from './personCard.ts';

/** Everything a person keeps here, for that person alone; a skill that left the catalogue shows its id. */
export async function toMyProfile(ctx: Context, person: PersonDocument): Promise<MyProfile> {
  const names = await skillNames(
    ctx.tenantId,
    [...person.teaches, ...person.wants].map((entry) => entry.skillId),
  );
  const nameOf = (skillId: string): string => names.get(skillId) ?? skillId;
  return {
    person: toPersonCard(person),
    mail: person.mail ?? '',
    isConfirmed: person.confirmedAt instanceof Date,
    isAdministrator: ctx.actor.isAdministrator,
    teaches: person.teaches.map(({ skillId, level, state }) => ({ skillId, skillName: nameOf(skillId), level, state })),
    wants: person.wants.map(({ skillId, level, why, audience, state }) => ({
      skillId,
      skillName: nameOf(skillId),
      level,
      why,
      audience,
      state,
    })),
    languages: [...person.languages],
    timeZone: person.timeZone,
    workingHours: {
      startMinute: person.workingHours.startMinute,
      endMinute: person.workingHours.endMinute,
      days: [...person.workingHours.days],
    },
    openTo: [...person.openTo],
    capacity: person.capacity,
    bio: person.bio,
    pausedUntil: pauseDay(person, ctx.now),
    wantsToBeToldWhenSomebodyFits: person.wantsToBeToldWhenSomebodyFits,
    sessionReminders: person.sessionReminders ?? 'day',
    locale: person.locale,
    version: person.version,
  };
}
