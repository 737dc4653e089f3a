import type { CardOfOthers } from '../../contracts/cards.ts';
import type { SessionFeedbackCard } from '../../contracts/feedbackCards.ts';
import type { SessionCard, SessionCardView, SessionWhy } from '../../contracts/sessionCards.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { openQuestion } from '../feedback/openQuestion.ts';
import { otherMembers, type PartnershipDocument } from '../partnerships/access.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { accessPlan, accessSession } from './access.ts';
import { cardOfStep, otherTeacher } from './cardOfStep.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { openAction } from './openAction.ts';
import { canSnooze } from './snoozeSession.ts';
import { stepOf } from './stepOf.ts';
import { upcomingSlots } from './upcomingSlots.ts';
import { versionFor } from './versionFor.ts';
import { taughtIn } from './viewSession.ts';

export const slotsShown = 2;

export interface SessionCardInput {
  sessionId: string;
  /** Why it comes; absent: it stands and changed. */
  why?: SessionWhy | undefined;
  /** What the reader asked of a planned session: other times, or to skip it. Changes nothing. */
  ask?: 'times' | 'skip' | undefined;
}

/**
 * The card of a session that this member should see now, in the chat or as the answer to a tap; null where nobody else is
 * left. Not a member is `not_found`. Reads only.
 */
export async function viewSessionCard(
  ctx: Context,
  input: SessionCardInput,
): Promise<SessionCardView | SessionFeedbackCard | null> {
  const session = await accessSession(ctx, input.sessionId);
  const { partnership, plan } = await accessPlan(ctx, session.partnershipId.toString());
  const readerId = ctx.actor.personId;
  const people = await findPeople(
    ctx,
    partnership.members.map(({ personId }) => personId),
  );
  const mine = session.members.find(({ personId }) => personId.toString() === readerId);
  const agreed = plan.members.find(({ personId }) => personId.toString() === readerId)?.agreedAt;
  const card = toCard(session, partnership, people, readerId);
  if (!mine || !card) return null;
  const next = await sessionAfter(ctx, session);
  const action = openAction(plan, session, readerId);
  const question = mine.met === 'yes' && !mine.finishedAt ? await openQuestion(ctx, session, partnership) : null;
  const step = stepOf({
    state: session.state,
    endsAt: session.endsAt,
    now: ctx.now,
    isOver: plan.isOver,
    met: mine.met ?? null,
    isFinished: Boolean(mine.finishedAt),
    tellsThinned: mine.tellsThinned,
    hasOpenAction: action !== null,
    hasQuestion: question !== null,
    hasAgreed: Boolean(agreed),
    heldCount: plan.heldCount,
    hasNext: next !== null,
  });
  const isPlanned = session.state === 'planned' && (step === 'sessionBefore' || step === 'agreement');
  if (isPlanned && input.ask === 'skip') {
    const me = people.get(readerId);
    return { card: 'sessionSkip', canSnooze: me !== undefined && canSnooze(ctx.now, session, me), ...card };
  }
  if (step === 'sessionNewTimes' || (isPlanned && input.ask === 'times')) {
    const slots = await upcomingSlots(ctx, { partnershipId: partnership.id }, slotsShown);
    return { card: 'sessionNewTimes', slots, isMove: isPlanned || mine.met === 'moved', ...card };
  }
  if (step === 'sessionFeedback') return question && { card: step, ...question, ...card };
  return cardOfStep(step, { ctx, card, session, plan, people, mine, next, action, why: input.why ?? 'changed' });
}

/** The date after this one: whatever is planned now and still ahead. */
async function sessionAfter(ctx: Context, session: LearningSessionDocument): Promise<LearningSessionDocument | null> {
  return LearningSession.findOne({
    tenantId: ctx.tenantId,
    openKey: session.partnershipId.toString(),
    endsAt: trusted({ $gt: ctx.now }),
    _id: trusted({ $ne: session._id }),
  });
}

function toCard(
  session: LearningSessionDocument,
  partnership: PartnershipDocument,
  people: ReadonlyMap<string, PersonDocument>,
  readerId: string,
): SessionCard | null {
  const others = cardOfOthers(partnership, people, readerId);
  if (!others) return null;
  return {
    sessionId: session.id,
    partnershipId: partnership.id,
    version: versionFor(session, readerId),
    number: session.number,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    otherTimeZone: otherTimeZone(people, readerId, others.person.id),
    iTeach: session.teacherId?.toString() === readerId,
    teacherId: otherTeacher(session, readerId),
    teaches: taughtIn(session, partnership),
    ...others,
  };
}

/** The other's zone where it differs from the reader's. Pure. */
export function otherTimeZone(people: ReadonlyMap<string, PersonDocument>, readerId: string, otherId: string): string {
  const [mine, theirs] = [people.get(readerId)?.timeZone, people.get(otherId)?.timeZone];
  return theirs && theirs !== mine ? theirs : '';
}

/** With whom the reader meets; null where nobody else is left. Pure. */
export function cardOfOthers(
  partnership: PartnershipDocument,
  people: ReadonlyMap<string, PersonDocument>,
  readerId: string,
): CardOfOthers | null {
  const [other, ...further] = otherMembers(partnership, readerId).flatMap((id) => people.get(id.toString()) ?? []);
  if (!other) return null;
  return {
    person: toPersonCard(other),
    address: other.mail ?? '',
    others: further.map(toPersonCard),
    otherAddresses: further.map(({ mail }) => mail ?? ''),
  };
}
