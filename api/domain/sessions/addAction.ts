import { Types } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { changePlan } from './changePlan.ts';
import { MeetingPlan, type MeetingPlanDocument } from './model.ts';

const mostOpen = 20;
/** Those done or dropped are kept to look back on, the newest of them. */
const mostKept = 100;

const openOnes = { $filter: { input: '$actions', cond: { $eq: ['$$this.state', 'open'] } } };

/**
 * Something the acting member wants to try until next time; they are asked about it then. The same words while they are
 * open are the same thing, and so is what comes from the same insight. Errors: `not_found`, `notActive`, `tooManyActions`
 * (20 open between them).
 */
export async function addAction(
  ctx: Context,
  { id, text, insightId }: { id: string; text: string; insightId?: string },
): Promise<PartnershipPlan> {
  const personId = new Types.ObjectId(ctx.actor.personId);
  const from = insightId ? { insightId: new Types.ObjectId(insightId) } : {};
  const same = { personId, ...(insightId ? from : { text }), state: 'open' as const };
  const action = { _id: new Types.ObjectId(), text, ...from, ...same, createdAt: ctx.now };
  const plan = await changePlan(ctx, id, {
    action: 'plan.actionAdded',
    where: {
      actions: trusted({ $not: trusted({ $elemMatch: same }) }),
      $expr: trusted({ $lt: [{ $size: openOnes }, mostOpen] }),
    },
    update: { $push: { actions: action } },
    then: (changed) => forgetOldest(ctx, changed),
  });
  const isThere = plan.actions.some(
    (one) =>
      one.personId === ctx.actor.personId &&
      one.state === 'open' &&
      (insightId ? one.insightId === insightId : one.text === text),
  );
  if (!isThere) throw new DomainError('conflict', 'tooManyActions');
  return plan;
}

async function forgetOldest(ctx: Context, { _id, actions }: MeetingPlanDocument): Promise<void> {
  if (actions.length <= mostKept) return;
  const closed = actions.filter(({ state }) => state !== 'open').map((action) => action._id);
  const oldest = closed.slice(0, actions.length - mostKept);
  await MeetingPlan.updateOne(
    { _id, tenantId: ctx.tenantId },
    { $pull: { actions: { _id: trusted({ $in: oldest }) } } },
  );
}
