import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { cancelSessionMessages } from '../messages/queueSessionUpdates.ts';
import { findPeople } from '../people/findPeople.ts';
import { nextWorkingMorning } from '../time.ts';
import type { Planned } from './access.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { endOneOffSoon } from './oneOffEnd.ts';
import { planNext } from './planNext.ts';
import { updateSessionCards } from './updateSessionCards.ts';

/**
 * The time of a planned session has come and gone (or somebody says already how it was): the cards that stand ask at its
 * end "did you meet?", a message asks whoever has not answered by their next working morning, and the rhythm goes on; in the caller's
 * transaction. Null: it is not planned any more, or has not begun.
 */
export async function closeSession(
  ctx: SystemContext,
  planned: Planned,
  session: Pick<LearningSessionDocument, '_id'>,
): Promise<LearningSessionDocument | null> {
  const over = await LearningSession.findOneAndUpdate(
    { _id: session._id, tenantId: ctx.tenantId, state: 'planned', startsAt: trusted({ $lte: ctx.now }) },
    { $set: { state: 'over' }, $unset: { openKey: true }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  if (!over) return null;
  await cancelSessionMessages(ctx, over._id);
  const askedAt = await promiseQuestion(ctx, over);
  await updateSessionCards(ctx, over, undefined, over.endsAt);
  await planNext(ctx, planned, over.startsAt);
  await endOneOffSoon(ctx, over.partnershipId, askedAt);
  return over;
}

/** The moment by which all have been asked, and it is over. */
async function promiseQuestion(ctx: SystemContext, over: LearningSessionDocument): Promise<Date> {
  const people = await findPeople(
    ctx,
    over.members.map(({ personId }) => personId),
  );
  const questions = [...people.values()].map((person) => ({
    personId: person._id,
    kind: 'sessionQuestion' as const,
    dedupeKey: `sessionQuestion:${over.id}:${person.id}`,
    partnershipId: over.partnershipId,
    sessionId: over._id,
    dueAt: nextWorkingMorning(ctx.now, person),
  }));
  await queueMessages(ctx, questions);
  return new Date(Math.max(over.endsAt.getTime(), ...questions.map(({ dueAt }) => dueAt.getTime())));
}
