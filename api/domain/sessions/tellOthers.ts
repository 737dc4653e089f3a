import type { Actor, SystemContext } from '../context.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import type { LearningSessionDocument } from './model.ts';

/**
 * A member chose a time, another one, or that this one falls away: the others are told at once, in the caller's transaction.
 * Once for each change, whoever repeats it.
 */
export async function tellOthers(
  ctx: SystemContext & { actor: Actor },
  session: LearningSessionDocument,
  moment: 'booked' | 'moved' | 'off',
): Promise<void> {
  const others = session.members.filter(({ personId }) => personId.toString() !== ctx.actor.personId);
  await queueMessages(
    ctx,
    others.map(({ personId }) => ({
      personId,
      kind: 'sessionBooked' as const,
      dedupeKey: `sessionBooked:${session.id}:${session.startsAt.getTime()}:${personId.toString()}:${session.version}`,
      partnershipId: session.partnershipId,
      sessionId: session._id,
      moment,
      expiresAt: session.startsAt,
    })),
  );
}
