import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession } from './access.ts';
import { changeMine } from './changeMine.ts';
import { getSession } from './getSession.ts';

/** This member is reminded of this session once more an hour before, whatever their usual setting. Safe to repeat. Errors: `not_found`, `notActive`, `sessionNotPlanned`. */
export async function snoozeSession(ctx: Context, input: { id: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  await accessRunningPlan(ctx, session.partnershipId.toString());
  if (session.state !== 'planned' || session.startsAt <= ctx.now)
    throw new DomainError('conflict', 'sessionNotPlanned');
  await inTransaction(() => changeMine(ctx, input.id, { isSnoozed: false }, { set: { isSnoozed: true } }));
  ctx.wakeDelivery();
  return getSession(ctx, input);
}
