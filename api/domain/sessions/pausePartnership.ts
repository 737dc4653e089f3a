import type { PartnershipPlan } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { findPeople } from '../people/findPeople.ts';
import { pauseEnd } from '../people/pauseDay.ts';
import { accessRunningPlan, myPlan } from './access.ts';
import { cadenceMs } from './cadence.ts';
import { callOff } from './callOff.ts';
import { getPlan } from './getPlan.ts';
import { LearningSession, MeetingPlan, type MeetingPlanDocument } from './model.ts';
import { planNext } from './planNext.ts';
import { followRhythm } from './setRhythm.ts';
import { settleDormant } from './settleDormant.ts';
import { tellOthers } from './tellOthers.ts';

const longestMs = 366 * 86_400_000;

/**
 * Either member stops meeting until a day (ISO date, of the acting person's zone), or goes on (`null`): what is planned before
 * that day falls away, nothing is asked or reminded, a rhythm goes on after it. The same twice changes nothing. Errors:
 * `not_found`, `notActive`, `pauseInThePast`, `pauseTooLong` (more than a year).
 */
export async function pausePartnership(
  ctx: Context,
  input: { id: string; until: string | null },
): Promise<PartnershipPlan> {
  await accessRunningPlan(ctx, input.id);
  const until = input.until === null ? null : await endOf(ctx, input.until);
  await inTransaction(() => pause(ctx, input.id, until));
  ctx.wakeDelivery();
  return getPlan(ctx, input);
}

async function endOf(ctx: Context, day: string): Promise<Date> {
  const me = (await findPeople(ctx, [ctx.actor.personId])).get(ctx.actor.personId);
  const end = pauseEnd(day, me?.timeZone ?? 'Etc/UTC');
  if (end <= ctx.now) throw new DomainError('invalid', 'pauseInThePast');
  if (end.getTime() > ctx.now.getTime() + longestMs) throw new DomainError('invalid', 'pauseTooLong');
  return end;
}

async function pause(ctx: Context, id: string, until: Date | null): Promise<void> {
  const plan = await MeetingPlan.findOneAndUpdate(
    { ...myPlan(ctx, id), pausedUntil: trusted({ $ne: until }) },
    { $set: { pausedUntil: until }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  const { partnership } = await accessRunningPlan(ctx, id);
  if (!plan) return;
  await MeetingPlan.updateOne(myPlan(ctx, id), { $set: { nudgeAt: nudgeAfterPause(ctx, plan, until) } });
  const inside = until && (await plannedBefore(ctx, partnership.id, until));
  if (inside) {
    const skipped = await callOff(ctx, inside._id, 'skipped');
    if (skipped) await tellOthers(ctx, skipped.off, 'off', skipped.untold);
    await planNext(ctx, { partnership, plan }, until);
  }
  if (!until) await followRhythm(ctx, { partnership, plan });
  await settleDormant(ctx, plan);
  const action = until ? 'partnership.paused' : 'partnership.resumed';
  await recordAudit(ctx, { action, subject: id, detail: { door: ctx.door } });
}

/** What has begun already is met, whoever pauses. */
const plannedBefore = (ctx: Context, openKey: string, until: Date) =>
  LearningSession.findOne({ tenantId: ctx.tenantId, openKey, startsAt: trusted({ $gt: ctx.now, $lt: until }) });

/** Nobody is asked in a pause; after it there is one cadence to find a date. A one-off meeting's own end waits as long. */
function nudgeAfterPause(ctx: Context, plan: MeetingPlanDocument, until: Date | null): Date {
  const from = until ?? ctx.now;
  const earliest = new Date(from.getTime() + cadenceMs(plan));
  return plan.nudgeAt && plan.nudgeAt > earliest ? plan.nudgeAt : earliest;
}
