import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { findPeople } from '../people/findPeople.ts';
import { accessRunningPlan, accessSession } from './access.ts';
import { changeMine, mineOf } from './changeMine.ts';
import { getSession } from './getSession.ts';
import { reminderTimes, type WorkingTime } from './time/reminderTimes.ts';

/**
 * This member is reminded of this session once more an hour before, whatever their usual setting. Safe to repeat. Errors:
 * `not_found`, `notActive`, `sessionNotPlanned`, `tooLateToRemind` once that moment has passed.
 */
export async function snoozeSession(ctx: Context, input: { id: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  await accessRunningPlan(ctx, session.partnershipId.toString());
  if (session.state !== 'planned' || session.startsAt <= ctx.now)
    throw new DomainError('conflict', 'sessionNotPlanned');
  if (mineOf(ctx, session)?.isSnoozed) return getSession(ctx, input);
  const me = (await findPeople(ctx, [ctx.actor.personId])).get(ctx.actor.personId);
  if (!me || !canSnooze(ctx.now, session, me)) throw new DomainError('conflict', 'tooLateToRemind');
  await inTransaction(() => changeMine(ctx, input.id, { isSnoozed: false }, { set: { isSnoozed: true } }));
  ctx.wakeDelivery();
  return getSession(ctx, input);
}

/** Whether the reminder an hour before is still to come for this person. Pure. */
export const canSnooze = (now: Date, { startsAt }: { startsAt: Date }, person: WorkingTime): boolean =>
  reminderTimes(startsAt, person).hour > now;
