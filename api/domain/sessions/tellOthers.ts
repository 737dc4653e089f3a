import type { Types } from 'mongoose';
import type { Actor, SystemContext } from '../context.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import type { LearningSessionDocument } from './model.ts';

/**
 * A member chose a time, another one, or that this one falls away: the others are told at once, in the caller's transaction.
 * Once for each change, whoever repeats it. Who is `untold` never heard of it: for them it is booked now, or never was.
 */
export async function tellOthers(
  ctx: SystemContext & { actor: Actor },
  session: LearningSessionDocument,
  moment: 'booked' | 'moved' | 'off',
  untold: readonly Types.ObjectId[] = [],
): Promise<void> {
  const isUntold = (personId: Types.ObjectId): boolean => untold.some((id) => id.equals(personId));
  const others = session.members.filter(
    ({ personId }) => personId.toString() !== ctx.actor.personId && !(moment === 'off' && isUntold(personId)),
  );
  await queueMessages(
    ctx,
    others.map(({ personId }) => ({
      personId,
      kind: 'sessionBooked' as const,
      dedupeKey: `sessionBooked:${session.id}:${session.startsAt.getTime()}:${personId.toString()}:${session.version}`,
      partnershipId: session.partnershipId,
      sessionId: session._id,
      moment: isUntold(personId) ? ('booked' as const) : moment,
      expiresAt: session.startsAt,
    })),
  );
}
