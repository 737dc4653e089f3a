import { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { cancelSessionMessages } from '../messages/queueSessionUpdates.ts';
import { agendaOf } from './agendas.ts';
import { LearningSession, MeetingPlan, type LearningSessionDocument } from './model.ts';
import { isSameAgenda } from './plainAgenda.ts';
import { promiseReminders } from './promiseReminders.ts';
import { refreshDone } from './refreshDone.ts';
import { settleByDate } from './settleDormant.ts';
import { tellOthers } from './tellOthers.ts';
import { updateSessionCards } from './updateSessionCards.ts';

export interface Move {
  startsAt: Date;
  /** Absent: as long as it was. */
  minutes?: number | undefined;
  purpose?: string | undefined;
  /** Their rhythm chose the time. */
  isFromRhythm?: boolean;
}

/**
 * Gives the planned session another time, in the caller's transaction: old reminders go, new ones come, the others are told,
 * standing cards show it; what somebody chose, also where the rhythm had it already, answers whether they go on. Where it is
 * so already nothing happens. Error: `sessionNotPlanned`.
 */
export async function movePlanned(ctx: Context, session: LearningSessionDocument, move: Move): Promise<void> {
  const { startsAt, minutes = minutesOf(session), purpose = session.purpose, isFromRhythm = false } = move;
  const isSameTime = startsAt.getTime() === session.startsAt.getTime() && minutes === minutesOf(session);
  const isChosen = session.isFromRhythm && !isFromRhythm;
  if (isSameTime && purpose === session.purpose && !isChosen) return;
  const plan = await MeetingPlan.findOneAndUpdate(
    { tenantId: ctx.tenantId, partnershipId: session.partnershipId },
    { $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  const moved = await LearningSession.findOneAndUpdate(
    { _id: session._id, tenantId: ctx.tenantId, state: 'planned' },
    {
      $set: {
        purpose,
        ...(isChosen && { isFromRhythm: false, bookedBy: new Types.ObjectId(ctx.actor.personId) }),
        ...(!isSameTime && timeOf(ctx, session, { ...move, minutes })),
        // Above everything that a card about this partnership's plan has shown, too.
        version: Math.max(session.version + 1, plan?.version ?? 0),
      },
    },
    { returnDocument: 'after' },
  );
  if (!moved) throw new DomainError('conflict', 'sessionNotPlanned');
  if (!isSameTime) {
    const untold = await cancelSessionMessages(ctx, moved._id);
    await tellOthers(ctx, moved, 'moved', untold);
    await promiseReminders(ctx, moved);
    await refreshDone(ctx, moved);
    await recordAudit(ctx, { action: 'session.moved', subject: moved.id, detail: { door: ctx.door } });
  }
  await updateSessionCards(ctx, moved);
  if (plan && !isFromRhythm) await settleByDate(ctx, plan, moved.endsAt);
}

const minutesOf = ({ startsAt, endsAt }: LearningSessionDocument): number =>
  (endsAt.getTime() - startsAt.getTime()) / 60_000;

/** A time that somebody chose: nothing of the old one's course stays, an agenda of one's own does. */
function timeOf(
  ctx: Context,
  session: LearningSessionDocument,
  { startsAt, minutes, isFromRhythm = false }: Move & { minutes: number },
) {
  const hasUsual = isSameAgenda(session.agenda, agendaOf(session.template, minutesOf(session)));
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    isFromRhythm,
    bookedBy: isFromRhythm ? null : new Types.ObjectId(ctx.actor.personId),
    'members.$[].isSnoozed': false,
    liveStep: null,
    liveStepStartedAt: null,
    liveExtraMinutes: 0,
    ...(hasUsual && { agenda: agendaOf(session.template, minutes) }),
  };
}
