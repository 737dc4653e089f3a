import { Types } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { queueSessionUpdates } from '../messages/queueSessionUpdates.ts';
import { changePlan } from './changePlan.ts';
import { LearningSession } from './model.ts';
import { versionFor } from './versionFor.ts';

/**
 * The acting member says yes to what both agree on, once: their own card about the next session goes on to its agenda, the
 * others' stay as they are. Again is no change. Errors: `not_found`, `notActive`.
 */
export async function agreeGuidelines(ctx: Context, { id }: { id: string }): Promise<PartnershipPlan> {
  const me = new Types.ObjectId(ctx.actor.personId);
  return changePlan(ctx, id, {
    action: 'plan.agreed',
    where: { members: trusted({ $elemMatch: { personId: me, agreedAt: null } }) },
    update: { $set: { 'members.$[me].agreedAt': ctx.now } },
    me,
    then: () => refreshMine(ctx, id, me),
  });
}

async function refreshMine(ctx: Context, partnershipId: string, me: Types.ObjectId): Promise<void> {
  const session = await LearningSession.findOneAndUpdate(
    { tenantId: ctx.tenantId, openKey: partnershipId },
    { $inc: { 'members.$[me].changes': 1 } },
    { returnDocument: 'after', arrayFilters: [{ 'me.personId': me }] },
  );
  if (session) await queueSessionUpdates(ctx, session._id, (personId) => versionFor(session, personId), [me]);
}
