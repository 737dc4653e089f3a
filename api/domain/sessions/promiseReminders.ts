import type { SystemContext } from '../context.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { findPeople } from '../people/findPeople.ts';
import type { LearningSessionDocument } from './model.ts';
import { reminderTimes } from './time/reminderTimes.ts';

/**
 * Promises every member both reminders of a planned session, in the caller's transaction; whether each is wanted is asked
 * when it leaves. What would have been due already is not promised: whoever chose the time knows it. Safe to repeat: the
 * key names the time and the change that made it so.
 */
export async function promiseReminders(ctx: SystemContext, session: LearningSessionDocument): Promise<void> {
  const people = await findPeople(
    ctx,
    session.members.map(({ personId }) => personId),
  );
  const about = { partnershipId: session.partnershipId, sessionId: session._id, expiresAt: session.startsAt };
  const key = `${session.id}:${session.startsAt.getTime()}`;
  await queueMessages(
    ctx,
    [...people.values()].flatMap((person) => {
      const times = reminderTimes(session.startsAt, person);
      return (['day', 'hour'] as const)
        .filter((moment) => times[moment] > ctx.now)
        .map((moment) => ({
          personId: person._id,
          kind: 'sessionReminder' as const,
          dedupeKey: `sessionReminder:${key}:${person.id}:${moment}:${session.version}`,
          moment,
          dueAt: times[moment],
          ...about,
        }));
    }),
  );
}
