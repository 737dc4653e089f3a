import { DateTime } from 'luxon';
import type { NextDate, SessionCard, SessionCardView, SessionWhy } from '../../contracts/sessionCards.ts';
import type { Context } from '../context.ts';
import type { PersonDocument } from '../people/findPeople.ts';
import { pauseDay } from '../people/pauseDay.ts';
import { toPersonCard } from '../people/personCard.ts';
import { icebreakerOf } from './icebreakerOf.ts';
import type { LearningSessionDocument, MeetingPlanDocument } from './model.ts';
import type { SessionStep } from './stepOf.ts';
import { versionFor } from './versionFor.ts';

interface Shown {
  ctx: Context;
  card: SessionCard;
  session: LearningSessionDocument;
  plan: MeetingPlanDocument;
  people: ReadonlyMap<string, PersonDocument>;
  mine: LearningSessionDocument['members'][number];
  next: LearningSessionDocument | null;
  action: MeetingPlanDocument['actions'][number] | null;
  why: SessionWhy;
}

const openShown = 3;
const invitedBeforeMs = 86_400_000;

/** The card of one step, with what that step says. Pure. */
export function cardOfStep(
  step: Exclude<SessionStep, 'sessionNewTimes' | 'sessionFeedback'>,
  shown: Shown,
): SessionCardView {
  const { card, plan, mine, action } = shown;
  switch (step) {
    case 'agreement':
      return { card: step, lines: [...plan.agreementLines], ...card };
    case 'sessionBefore':
      return before(shown);
    case 'sessionAfter':
      return { card: step, isNextMorning: isNextMorning(shown), ...card };
    case 'sessionAction':
      return { card: step, actionId: String(action?._id), task: action?.text ?? '', ...card };
    case 'sessionKeep':
    case 'quietThinned':
      return { card: step, ...card };
    case 'sessionDone':
      return {
        card: step,
        kept: mine.kept,
        saidNo: mine.met === 'no' && !plan.isOver,
        next: nextDate(shown),
        isLast: isLast(plan),
        ...card,
      };
    case 'sessionOff':
      return { card: step, ...offBecause(shown), next: nextDate(shown), isLast: isLast(plan), ...card };
  }
}

/** The other member who teaches; null: the reader does, or nobody in particular. Pure. */
export function otherTeacher(
  { teacherId }: Pick<LearningSessionDocument, 'teacherId'>,
  readerId: string,
): string | null {
  const teacher = teacherId?.toString() ?? null;
  return teacher === readerId ? null : teacher;
}

function before(shown: Shown): SessionCardView {
  const { ctx, card, session, plan, people, mine } = shown;
  return {
    card: 'sessionBefore',
    purpose: session.purpose,
    agenda: session.agenda.map(({ code, title, note, minutes }) => ({ code, title, note, minutes })),
    open: plan.actions
      .filter(({ state }) => state === 'open')
      .slice(0, openShown)
      .map(({ personId, text }) => {
        const isMine = personId.toString() === ctx.actor.personId;
        const person = isMine ? undefined : people.get(personId.toString());
        return { person: person ? toPersonCard(person) : null, text };
      }),
    icebreaker: icebreakerOf(plan, session.number),
    joinUrl: session.joinUrl,
    isAgreed: plan.heldCount === 0 && plan.members.every(({ agreedAt }) => Boolean(agreedAt)),
    isSnoozed: mine.isSnoozed,
    why: whyNow(shown),
    ...card,
  };
}

/** Whoever chose the time has the others to invite, until the day before; a reminder is a reminder. */
function whyNow({ ctx, session, why }: Shown): SessionWhy {
  const isMine = session.bookedBy?.toString() === ctx.actor.personId && session.joinUrl === '';
  const isFar = session.startsAt.getTime() - ctx.now.getTime() > invitedBeforeMs;
  return why === 'changed' && isMine && isFar ? 'mine' : why;
}

/** "Today" and "yesterday" are the reader's own days. */
function isNextMorning({ ctx, session, people }: Shown): boolean {
  const zone = people.get(ctx.actor.personId)?.timeZone ?? 'utc';
  return !DateTime.fromJSDate(ctx.now, { zone }).hasSame(DateTime.fromJSDate(session.endsAt, { zone }), 'day');
}

/** One meeting is all there is, or there was. */
const isLast = ({ isOver, template }: MeetingPlanDocument): boolean => isOver || template === 'oneOff';

function nextDate({ ctx, next }: Shown): NextDate['next'] {
  if (!next) return null;
  const { personId } = ctx.actor;
  return {
    sessionId: next.id,
    version: versionFor(next, personId),
    startsAt: next.startsAt,
    iTeach: next.teacherId?.toString() === personId,
    teacherId: otherTeacher(next, personId),
  };
}

function offBecause({ ctx, plan, people }: Shown) {
  const timeZone = people.get(ctx.actor.personId)?.timeZone ?? 'Etc/UTC';
  const pausedUntil = pauseDay({ pausedUntil: plan.pausedUntil ?? null, timeZone }, ctx.now);
  if (plan.isOver) return { because: 'ended' as const, pausedUntil: null };
  return { because: pausedUntil ? ('paused' as const) : ('skipped' as const), pausedUntil };
}
