import type { PartnershipPlan, SessionRhythm } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { ianaZone } from '../ianaZone.ts';
import { accessRunningPlan, myPlan, type Planned } from './access.ts';
import { nudgeAfter } from './cadence.ts';
import { checkDistance } from './checkStart.ts';
import { getPlan } from './getPlan.ts';
import { LearningSession, MeetingPlan } from './model.ts';
import { movePlanned } from './movePlanned.ts';
import { nextOfRhythm, planNext } from './planNext.ts';
import { settleDormant } from './settleDormant.ts';
import { tellOthers } from './tellOthers.ts';
import { nextOccurrence } from './time/rhythm.ts';

/**
 * How often a partnership meets: from now on there is always a next session. One that somebody chose a time for stays where
 * it is, one that an earlier rhythm made moves along; the others are told of the next date. Who sets a rhythm goes on: nobody
 * is asked before two cadences from now. Null: no rhythm, the next date stays. The same rhythm twice changes nothing. Errors:
 * `not_found`, `notActive`, `unknownTimeZone`, `sessionTooFar` (it begins more than a year ahead).
 */
export async function setRhythm(
  ctx: Context,
  input: { id: string; rhythm: SessionRhythm | null },
): Promise<PartnershipPlan> {
  const rhythm = input.rhythm && { ...input.rhythm, timeZone: knownZone(input.rhythm.timeZone) };
  if (rhythm) checkRhythm(ctx.now, rhythm);
  // Before the transaction, so that a plan there was not yet is made.
  await accessRunningPlan(ctx, input.id);
  await inTransaction(() => set(ctx, { id: input.id, rhythm }));
  ctx.wakeDelivery();
  return getPlan(ctx, input);
}

/** Its first date is looked for before it is stored: one that has none would hold up every session after it. */
function checkRhythm(now: Date, rhythm: SessionRhythm): void {
  checkDistance(now, new Date(rhythm.from));
  checkDistance(now, nextOccurrence(rhythm, now));
}

function knownZone(name: string): string {
  const zone = ianaZone(name);
  if (zone === null) throw new DomainError('invalid', 'unknownTimeZone');
  return zone;
}

async function set(ctx: Context, { id, rhythm }: { id: string; rhythm: SessionRhythm | null }): Promise<void> {
  const plan = await MeetingPlan.findOneAndUpdate(
    { ...myPlan(ctx, id), rhythm: trusted({ $ne: rhythm && inOrder(rhythm) }) },
    { $set: { rhythm: rhythm && inOrder(rhythm) }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  const { partnership } = await accessRunningPlan(ctx, id);
  if (!plan) return;
  if (plan.template !== 'oneOff' && (rhythm || plan.nudgeAt)) {
    const since = rhythm ? ctx.now : (plan.lastMetAt ?? ctx.now);
    await MeetingPlan.updateOne(myPlan(ctx, id), { $set: { nudgeAt: nudgeAfter(plan, since) } });
  }
  await followRhythm(ctx, { partnership, plan });
  if (rhythm) await settleDormant(ctx, plan);
  await recordAudit(ctx, { action: 'partnership.rhythmSet', subject: id, detail: { every: rhythm?.every ?? 'none' } });
}

/** As it is stored: what is compared is compared field by field, in this order. */
const inOrder = ({ every, weekday, minute, timeZone, from }: SessionRhythm): SessionRhythm => ({
  every,
  weekday,
  minute,
  timeZone,
  from,
});

/** The next date of the rhythm, where nobody chose another one; in the caller's transaction. */
export async function followRhythm(ctx: Context, planned: Planned): Promise<void> {
  const next = await LearningSession.findOne({ tenantId: ctx.tenantId, openKey: planned.partnership.id });
  if (!next) {
    const session = await planNext(ctx, planned, ctx.now);
    if (session) await tellOthers(ctx, session, 'booked');
    return;
  }
  if (!next.isFromRhythm || next.startsAt <= ctx.now) return;
  const startsAt = await nextOfRhythm(ctx, planned, ctx.now);
  if (!startsAt) return;
  await movePlanned(ctx, next, { startsAt, isFromRhythm: true });
}
