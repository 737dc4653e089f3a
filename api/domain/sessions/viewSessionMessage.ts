import type { CardView } from '../../contracts/cards.ts';
import type { Context } from '../context.ts';
import { viewPartnershipCard } from '../partnerships/viewPartnershipCard.ts';
import { findPeople } from '../people/findPeople.ts';
import { accessPlan, accessSession } from './access.ts';
import { nudgeAfter } from './cadence.ts';
import { mineOf } from './changeMine.ts';
import { dormantKey } from './dormantKey.ts';
import { LearningSession, type LearningSessionDocument, type MeetingPlanDocument } from './model.ts';
import { viewPairCard } from './viewPairCard.ts';
import { viewSessionCard } from './viewSessionCard.ts';
import { wantsReminder } from './wantsReminder.ts';

interface AboutMeeting {
  kind: string;
  dedupeKey?: string | undefined;
  moment: 'booked' | 'moved' | 'off' | 'day' | 'hour' | '';
  isUpdate: boolean;
}

const ahead: readonly CardView['card'][] = ['agreement', 'sessionBefore'];

/**
 * What a message about a session says at the moment it leaves; null when that moment has passed (it was moved or skipped,
 * answered meanwhile) or its reader does not want this reminder. An update is whatever is so now. Reads only.
 */
export async function viewSessionMessage(
  ctx: Context,
  { sessionId, ...message }: AboutMeeting & { sessionId: string },
): Promise<CardView | null> {
  const { moment, isUpdate } = message;
  const why = isUpdate || moment === '' || moment === 'off' ? 'changed' : moment;
  const view = await viewSessionCard(ctx, { sessionId, why });
  if (!view || isUpdate) return view;
  if (message.kind === 'sessionQuestion') return view.card === 'sessionAfter' ? view : null;
  const session = await accessSession(ctx, sessionId);
  if (moment === 'off') return view.card === 'sessionOff' ? view : null;
  if (!ahead.includes(view.card) || !isOfThisTime(session, message)) return null;
  if (message.kind !== 'sessionReminder') return view;
  return (await isWanted(ctx, session, moment === 'hour' ? 'hour' : 'day')) ? view : null;
}

/** A promise that was on its way while the session was moved names the old time. */
const isOfThisTime = ({ startsAt }: LearningSessionDocument, { dedupeKey }: AboutMeeting): boolean =>
  dedupeKey === undefined || dedupeKey.includes(`:${startsAt.getTime()}:`);

async function isWanted(ctx: Context, session: LearningSessionDocument, moment: 'day' | 'hour'): Promise<boolean> {
  const { plan } = await accessPlan(ctx, session.partnershipId.toString());
  const person = (await findPeople(ctx, [ctx.actor.personId])).get(ctx.actor.personId);
  const mine = plan.members.find(({ personId }) => personId.toString() === ctx.actor.personId);
  return wantsReminder(
    {
      setting: person?.sessionReminders ?? null,
      isThinned: mine?.isThinned ?? false,
      keepsReminders: mine?.keepsReminders ?? false,
      isSnoozed: mineOf(ctx, session)?.isSnoozed ?? false,
    },
    moment,
  );
}

/**
 * The same for the question whether two go on: asked while nobody has chosen a date, in the stretch it is about. The card
 * that stands becomes the date they found, the meeting they had, their pause, or their thanks.
 */
export async function viewDormantMessage(
  ctx: Context,
  { partnershipId, dedupeKey, isUpdate }: Omit<AboutMeeting, 'kind' | 'moment'> & { partnershipId: string },
): Promise<CardView | null> {
  const { plan } = await accessPlan(ctx, partnershipId);
  if (plan.isOver) {
    if (!isUpdate) return null;
    const ended = await viewPartnershipCard(ctx, { id: partnershipId });
    // Above what the card showed before, which was the plan's.
    return 'version' in ended ? { ...ended, version: plan.version } : ended;
  }
  const mine = plan.members.find(({ personId }) => personId.toString() === ctx.actor.personId);
  if (!isUpdate && mine && dedupeKey !== undefined && dedupeKey !== dormantKey(plan, mine.personId)) return null;
  const view = await viewPairCard(ctx, { partnershipId });
  if (!isUpdate) return view?.card === 'dormant' ? view : null;
  const met = view?.card === 'dormant' && !plan.isAsking && (await lastMeeting(ctx, plan));
  return met ? viewSessionCard(ctx, { sessionId: met.id }) : view;
}

/** The meeting that answered it: the last one, as long as nobody would be asked again. */
async function lastMeeting(ctx: Context, plan: MeetingPlanDocument): Promise<LearningSessionDocument | null> {
  if (!plan.lastMetAt || nudgeAfter(plan, plan.lastMetAt) <= ctx.now) return null;
  const theirs = { tenantId: ctx.tenantId, partnershipId: plan.partnershipId, state: 'held' as const };
  return LearningSession.findOne(theirs).sort({ number: -1 });
}
