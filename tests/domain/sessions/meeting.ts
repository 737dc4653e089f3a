import { feedbackQuestions } from '../../../api/contracts/feedback.ts';
import type { Context } from '../../../api/domain/context.ts';
import { answerQuestion } from '../../../api/domain/feedback/answerQuestion.ts';
import { Message, type MessageFields, type MessageKind } from '../../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { bookSession } from '../../../api/domain/sessions/bookSession.ts';
import { agreeGuidelines } from '../../../api/domain/sessions/agreeGuidelines.ts';
import { LearningSession, MeetingPlan } from '../../../api/domain/sessions/model.ts';
import { sweepSessions } from '../../../api/domain/sessions/sweepSessions.ts';
import { viewSessionCard } from '../../../api/domain/sessions/viewSessionCard.ts';
import { makeSystem, otherTenantId, makePerson, testNow, type PersonSeed } from '../../support/context.ts';
import { makeActive, type Pair } from '../partnerships/pair.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const later = (ms: number): Date => new Date(testNow.getTime() + ms);

/** Thursday, eleven in Berlin: two days after `testNow`. */
export const start = new Date('2026-03-05T10:00:00.000Z');
export const end = new Date(start.getTime() + 30 * minute);
/** Any moment after it. */
export const afterwards = new Date(end.getTime() + 5 * minute);

export interface Meeting extends Pair {
  /** The partnership. */
  id: string;
  /** Its session. */
  session: string;
}

/** An active pair, both of whom agreed how they meet, with a first session on Thursday that the asker booked. */
export async function makeMeeting(askerFields: PersonSeed = {}, askedFields: PersonSeed = {}): Promise<Meeting> {
  const pair = await makeActive({ name: 'Ada Asker', ...askerFields }, { name: 'Ben Asked', ...askedFields });
  for (const one of [pair.asker, pair.asked]) await agreeGuidelines(pair.as(one), { id: pair.id });
  const session = await book(pair.as(pair.asker), pair.id);
  return { ...pair, session };
}

/** Books for that moment and answers the session's id. */
export async function book(ctx: Context, id: string, startsAt = start): Promise<string> {
  const plan = await bookSession(ctx, { id, startsAt: startsAt.toISOString() });
  return plan.next?.id ?? 'none';
}

export const sweep = (now: Date) => sweepSessions(makeSystem({ now }));

export const card = (ctx: Context, sessionId: string) => viewSessionCard(ctx, { sessionId });

export const sessionsOf = (partnershipId: string) => LearningSession.find({ partnershipId }).sort({ number: 1 });
export const planOf = (partnershipId: string) => MeetingPlan.findOne({ partnershipId });
export const messages = (kind: MessageKind, state: MessageFields['state'] = 'queued') =>
  Message.find({ kind, state }).sort({ dueAt: 1, personId: 1 });

/** Goes past the questions about a session, whatever they are. */
export async function passQuestions(ctx: Context, id: string): Promise<void> {
  for (const question of feedbackQuestions) await answerQuestion(ctx, { id, question });
}

/** Who may not know that there is a session: a colleague, an administrator, somebody of another company. */
export async function makeStrangers(): Promise<{ name: string; person: PersonDocument; isAdministrator: boolean }[]> {
  return [
    { name: 'a colleague', person: await makePerson(), isAdministrator: false },
    { name: 'an administrator', person: await makePerson(), isAdministrator: true },
    { name: 'another tenant', person: await makePerson({ tenantId: otherTenantId }), isAdministrator: false },
  ];
}

/** What waited of this kind has been delivered. */
export const deliver = (kind: MessageKind) =>
  Message.updateMany({ kind, state: 'queued' }, { $set: { state: 'delivered', activityId: 'a' } });
