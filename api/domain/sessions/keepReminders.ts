import { Types } from 'mongoose';
import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { accessRunningPlan, accessSession, myPlan } from './access.ts';
import { changeMine } from './changeMine.ts';
import { getSession } from './getSession.ts';
import { MeetingPlan } from './model.ts';

/** All reminders as before, for good: they don't thin out for this member of this partnership any more. Safe to repeat. */
export async function keepReminders(ctx: Context, input: { id: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  const { plan } = await accessRunningPlan(ctx, session.partnershipId.toString());
  const me = new Types.ObjectId(ctx.actor.personId);
  await inTransaction(async () => {
    await MeetingPlan.updateOne(
      myPlan(ctx, plan.partnershipId),
      { $set: { 'members.$[me].keepsReminders': true } },
      { arrayFilters: [{ 'me.personId': me }] },
    );
    await changeMine(ctx, input.id, { tellsThinned: true }, { set: { tellsThinned: false } });
  });
  ctx.wakeDelivery();
  return getSession(ctx, input);
}
