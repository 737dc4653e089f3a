import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { findPeople } from '../people/findPeople.ts';
import { myPlan, type Planned } from './access.ts';
import { nudgeAfter } from './cadence.ts';
import { LearningSession, MeetingPlan, type LearningSessionDocument } from './model.ts';
import { settleDormant } from './settleDormant.ts';
import { turnNext } from './turnNext.ts';
import { updateSessionCards } from './updateSessionCards.ts';

/** After so many sessions kept, reminders get fewer by themselves. */
const thinnedAfter = 3;

/**
 * Two have met: counted once a session, in the caller's transaction. The next nudge is two cadences from then, and whose turn
 * it is next follows; whether they go on is answered.
 */
export async function countMeeting(
  ctx: Context,
  { partnership }: Planned,
  { _id, partnershipId, startsAt }: LearningSessionDocument,
): Promise<void> {
  const plan = await MeetingPlan.findOneAndUpdate(
    myPlan(ctx, partnershipId),
    { $inc: { heldCount: 1, version: 1 }, $max: { lastMetAt: startsAt } },
    { returnDocument: 'after' },
  );
  if (!plan) return;
  await LearningSession.updateOne({ _id, tenantId: ctx.tenantId }, { $set: { heldNumber: plan.heldCount } });
  if (partnership.kind !== 'oneOff') {
    plan.nudgeAt = nudgeAfter(plan, plan.lastMetAt ?? startsAt);
    await MeetingPlan.updateOne(myPlan(ctx, partnershipId), { $set: { nudgeAt: plan.nudgeAt } });
  }
  if (plan.isAsking) {
    await settleDormant(ctx, plan);
    // Above what the question has shown, whose card becomes this meeting's.
    const met = await LearningSession.findOneAndUpdate(
      { _id, tenantId: ctx.tenantId },
      { $max: { version: plan.version } },
      { returnDocument: 'after' },
    );
    if (met) await updateSessionCards(ctx, met);
  }
  await turnNext(ctx, { partnership, plan });
}

/** How many sessions this member said happened; the third one thins their reminders, and their card says so, once. */
export async function countMine(ctx: Context, session: LearningSessionDocument, by: 1 | -1): Promise<void> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const plan = await MeetingPlan.findOneAndUpdate(
    myPlan(ctx, session.partnershipId),
    { $inc: { 'members.$[me].heldCount': by } },
    { returnDocument: 'after', arrayFilters: [{ 'me.personId': me }] },
  );
  const mine = plan?.members.find(({ personId }) => personId.equals(me));
  if (!mine || mine.heldCount < thinnedAfter || mine.isThinned || mine.keepsReminders) return;
  const person = (await findPeople(ctx, [me])).get(ctx.actor.personId);
  // Who is reminded an hour before or never has nothing to lose.
  if (person?.sessionReminders === 'hour' || person?.sessionReminders === 'none') return;
  const own = { arrayFilters: [{ 'me.personId': me }] };
  await MeetingPlan.updateOne(myPlan(ctx, session.partnershipId), { $set: { 'members.$[me].isThinned': true } }, own);
  await LearningSession.updateOne(
    { _id: session._id, tenantId: ctx.tenantId },
    { $set: { 'members.$[me].tellsThinned': true } },
    own,
  );
}
