import { Types } from 'mongoose';
import type { ActionState, SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession, myPlan } from './access.ts';
import { changeMine, mineOf } from './changeMine.ts';
import { getSession } from './getSession.ts';
import { MeetingPlan } from './model.ts';

/**
 * How it went with what the acting member wanted to try, asked on the card of a session: once a session and action, the first
 * answer counts. "Not yet" leaves it open for next time. Errors: `not_found` (also another's action), `notActive`,
 * `sessionNotHeld`.
 */
export async function answerSessionAction(
  ctx: Context,
  input: { id: string; actionId: string; state: ActionState },
): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  const { plan } = await accessRunningPlan(ctx, session.partnershipId.toString());
  const action = plan.actions.find(({ _id }) => _id.toString() === input.actionId);
  if (action?.personId.toString() !== ctx.actor.personId) throw new DomainError('not_found', 'actionNotFound');
  if (mineOf(ctx, session)?.met !== 'yes') throw new DomainError('conflict', 'sessionNotHeld');
  await inTransaction(() => answer(ctx, session.partnershipId, input));
  ctx.wakeDelivery();
  return getSession(ctx, input);
}

async function answer(
  ctx: Context,
  partnershipId: Types.ObjectId,
  { id, actionId, state }: { id: string; actionId: string; state: ActionState },
): Promise<void> {
  const answered = new Types.ObjectId(actionId);
  const first = await changeMine(ctx, id, { met: 'yes', answeredActions: { $ne: answered } }, { answered });
  if (!first) return;
  await MeetingPlan.updateOne(
    { ...myPlan(ctx, partnershipId), actions: trusted({ $elemMatch: { _id: answered, state: { $ne: state } } }) },
    {
      $set: { 'actions.$[one].state': state, 'actions.$[one].closedAt': state === 'open' ? null : ctx.now },
      $inc: { version: 1 },
    },
    { arrayFilters: [{ 'one._id': answered }] },
  );
}
