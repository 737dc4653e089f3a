import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { wrapUp } from '../partnerships/wrapUp.ts';
import { awayUntil } from './awayUntil.ts';
import { cadenceMs } from './cadence.ts';
import { dormantKey } from './dormantKey.ts';
import { LearningSession, MeetingPlan, type LearningSessionDocument, type MeetingPlanDocument } from './model.ts';
import { oneOffEndsAfterMs } from './oneOffEnd.ts';

/** Who met yesterday and has not said so is not asked whether they go on. */
const answeredWithinMs = 3 * 86_400_000;

/**
 * The time at which a plan is looked at again has come, in the caller's transaction. Paused, one away, with a date that somebody chose
 * (a rhythm's come by themselves), meeting or just met: it is put off. Otherwise all members are asked, once in this stretch, whether they go on; a one-off meeting ends. False:
 * another process was faster.
 */
export async function nudge(ctx: SystemContext, planId: Types.ObjectId): Promise<boolean> {
  const due = { _id: planId, tenantId: ctx.tenantId, isOver: false, nudgeAt: trusted({ $lte: ctx.now }) };
  const plan = await MeetingPlan.findOne(due);
  if (!plan) return false;
  const later = await putOff(ctx, plan);
  if (later) {
    await MeetingPlan.updateOne(due, { $set: { nudgeAt: later } });
    return true;
  }
  if (plan.template === 'oneOff') return wrapUp(ctx, plan.partnershipId, null);
  const asked = await MeetingPlan.findOneAndUpdate(
    due,
    { $set: { nudgeAt: null, isAsking: true }, $inc: { nudges: 1, version: 1 } },
    { returnDocument: 'after' },
  );
  if (!asked) return false;
  await queueMessages(
    ctx,
    asked.members.map(({ personId }) => ({
      personId,
      kind: 'dormant' as const,
      dedupeKey: dormantKey(asked, personId),
      partnershipId: asked.partnershipId,
    })),
  );
  return true;
}

/** When it is looked at again; null: now is the time. */
async function putOff(ctx: SystemContext, plan: MeetingPlanDocument): Promise<Date | null> {
  const back = await awayUntil(ctx, plan);
  if (back && back > ctx.now) return later(back, cadenceMs(plan));
  const theirs = { tenantId: ctx.tenantId, partnershipId: plan.partnershipId };
  const isOneOff = plan.template === 'oneOff';
  const planned = await LearningSession.findOne({ ...theirs, state: 'planned' });
  if (planned && (isOneOff || isAwaited(ctx, plan, planned)))
    return later(latest(planned.endsAt, ctx.now), isOneOff ? oneOffEndsAfterMs : answeredWithinMs);
  if (isOneOff) return null;
  const open = trusted({ $gt: new Date(ctx.now.getTime() - answeredWithinMs) });
  const unanswered = await LearningSession.findOne({ ...theirs, state: 'over', endsAt: open });
  return unanswered && later(unanswered.endsAt, answeredWithinMs);
}

/** A rhythm always has a next date, whether they meet or not: only one that has begun is waited for. */
const isAwaited = (ctx: SystemContext, { rhythm }: MeetingPlanDocument, next: LearningSessionDocument): boolean =>
  !rhythm || !next.isFromRhythm || next.startsAt <= ctx.now;

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);
const latest = (a: Date, b: Date): Date => (a > b ? a : b);
