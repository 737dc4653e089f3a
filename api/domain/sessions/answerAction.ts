import { Types } from 'mongoose';
import type { ActionState, PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan } from './access.ts';
import { changePlan } from './changePlan.ts';

/**
 * The member whose action it is did it, not yet, or gives it up; it may be taken back. The same answer again is no change.
 * Errors: `not_found` (also another's), `notActive`.
 */
export async function answerAction(
  ctx: Context,
  { id, actionId, state }: { id: string; actionId: string; state: ActionState },
): Promise<PartnershipPlan> {
  const { plan } = await accessRunningPlan(ctx, id);
  const mine = { _id: new Types.ObjectId(actionId), personId: new Types.ObjectId(ctx.actor.personId) };
  const isMine = plan.actions.some(({ _id, personId }) => _id.equals(mine._id) && personId.equals(mine.personId));
  if (!isMine) throw new DomainError('not_found', 'actionNotFound');
  return changePlan(ctx, id, {
    action: 'plan.actionAnswered',
    where: { actions: trusted({ $elemMatch: { ...mine, state: trusted({ $ne: state }) } }) },
    update: { $set: { 'actions.$.state': state, 'actions.$.closedAt': state === 'open' ? null : ctx.now } },
  });
}
