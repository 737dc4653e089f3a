import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession } from './access.ts';
import { checkStart } from './checkStart.ts';
import { getSession } from './getSession.ts';
import { movePlanned } from './movePlanned.ts';
import { resumeBefore } from './resumeBefore.ts';

/**
 * A member gives a planned session another time, as often as needed and without a reason; it may have begun, not ended. The
 * others are told. A time inside a pause ends the pause. Moving it to where it is changes nothing. Errors: `not_found`, `notActive`, `sessionNotPlanned`, and
 * those of `checkStart`.
 */
export async function moveSession(ctx: Context, input: { id: string; startsAt: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  const { partnership } = await accessRunningPlan(ctx, session.partnershipId.toString());
  const startsAt = new Date(input.startsAt);
  checkStart(ctx.now, startsAt, partnership);
  await inTransaction(async () => {
    const now = await accessSession(ctx, input.id);
    if (now.state !== 'planned' || now.endsAt <= ctx.now) throw new DomainError('conflict', 'sessionNotPlanned');
    await resumeBefore(ctx, await accessRunningPlan(ctx, now.partnershipId.toString()), startsAt);
    await movePlanned(ctx, now, { startsAt });
  });
  ctx.wakeDelivery();
  return getSession(ctx, input);
}
