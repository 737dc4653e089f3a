import type { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Actor, SystemContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { Planned } from './access.ts';
import { agendaOf } from './agendas.ts';
import { LearningSession, MeetingPlan, type LearningSessionDocument, type MeetingPlanDocument } from './model.ts';
import { purposeOf } from './purposeOf.ts';
import { promiseReminders } from './promiseReminders.ts';
import { refreshDone } from './refreshDone.ts';
import { teacherOf } from './roles.ts';
import { settleByDate } from './settleDormant.ts';

export interface NewSession {
  startsAt: Date;
  /** Absent: as long as usual. */
  minutes?: number | undefined;
  purpose?: string | undefined;
  /** Who chose the time; null: the rhythm. */
  bookedBy: Types.ObjectId | null;
}

/**
 * Writes the next session and promises its reminders, in the caller's transaction. The plan's own counter comes first, so
 * two who book at once come one after the other; the unique key of what is planned stands behind it. A date that somebody
 * chose answers whether they go on. Error: `notActive`.
 */
export async function planSession(
  ctx: SystemContext & { actor?: Actor },
  { partnership, plan }: Planned,
  { startsAt, bookedBy, ...chosen }: NewSession,
): Promise<LearningSessionDocument> {
  const isFirst = await isFirstMeeting(plan);
  const counted = await MeetingPlan.findOneAndUpdate(
    { _id: plan._id, tenantId: ctx.tenantId, isOver: false },
    { $inc: { sessionCount: 1, version: 1 }, $set: chosen.minutes ? { minutes: chosen.minutes } : {} },
    { returnDocument: 'after' },
  );
  if (!counted) throw new DomainError('conflict', 'notActive');
  const turn = counted.heldCount + counted.turnShift;
  const lesson = teacherOf(partnership.exchange, turn);
  const template = isFirst ? 'first' : counted.template;
  const session = new LearningSession({
    tenantId: ctx.tenantId,
    partnershipId: partnership._id,
    number: counted.sessionCount,
    state: 'planned',
    openKey: partnership.id,
    startsAt,
    endsAt: new Date(startsAt.getTime() + counted.minutes * 60_000),
    isFromRhythm: bookedBy === null,
    bookedBy,
    members: partnership.members.map(({ personId }) => ({ personId })),
    turn,
    teacherId: lesson?.teacherId ?? null,
    purpose: chosen.purpose ?? purposeOf(partnership, counted, turn),
    template,
    agenda: counted.ownAgenda ?? agendaOf(template, counted.minutes),
    // Above everything that a card about this partnership's plan has shown.
    version: counted.version,
    createdAt: ctx.now,
  });
  await session.save();
  await promiseReminders(ctx, session);
  await refreshDone(ctx, session);
  if (bookedBy) await settleByDate(ctx, counted, session.endsAt);
  await recordAudit(ctx, { action: 'session.booked', subject: session.id, detail: { number: session.number } });
  return session;
}

/** Nobody has met yet, as far as is known: a time that passed without an answer may have been a meeting. */
async function isFirstMeeting({ template, heldCount, tenantId, partnershipId }: MeetingPlanDocument): Promise<boolean> {
  if (template === 'oneOff' || heldCount > 0) return false;
  return (await LearningSession.exists({ tenantId, partnershipId, state: 'over' })) === null;
}
