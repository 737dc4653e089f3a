import type { PartnershipPlan, SessionRhythm } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { findPeople } from '../people/findPeople.ts';
import { pauseDay } from '../people/pauseDay.ts';
import { accessPlan, type Planned } from './access.ts';
import { askedForMs } from './askedFor.ts';
import { learningGoals } from './learningGoals.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { keptIn, taughtIn, viewSession, type AroundSession } from './viewSession.ts';

const remembered = 20;

/** Everything a partnership's page shows besides the partnership itself, as one member sees it. Reads only. Error: `notActive`. */
export async function getPlan(ctx: Context, input: { id: string }): Promise<PartnershipPlan> {
  const planned = await accessPlan(ctx, input.id);
  const ids = planned.partnership.members.map(({ personId }) => personId);
  const around = { readerId: ctx.actor.personId, partnership: planned.partnership, people: await findPeople(ctx, ids) };
  const theirs = { tenantId: ctx.tenantId, partnershipId: planned.plan.partnershipId };
  const next = await LearningSession.findOne({ ...theirs, state: 'planned' });
  const past = await LearningSession.find({ ...theirs, state: trusted({ $nin: ['planned', 'cancelled'] }) })
    .sort({ number: -1 })
    .limit(remembered);
  const isAhead = next !== null && next.endsAt > ctx.now;
  const toAnswer = [...(next && !isAhead ? [next] : []), ...past].find((one) => waitsFor(ctx, one));
  return {
    partnershipId: planned.partnership.id,
    next: isAhead ? viewSession(next, around) : null,
    toAnswer: toAnswer && !planned.plan.isOver ? viewSession(toAnswer, around) : null,
    history: past.map((session) => remember(session, around)),
    goals: await learningGoals(ctx, planned),
    ...whatTheyPlanned(ctx, planned, around),
  };
}

const toRhythm = ({ every, weekday, minute, timeZone, from }: SessionRhythm): SessionRhythm => ({
  every,
  weekday,
  minute,
  timeZone,
  from,
});

function waitsFor(ctx: Context, { state, endsAt, members }: LearningSessionDocument): boolean {
  const mine = members.find(({ personId }) => personId.toString() === ctx.actor.personId);
  const isRecent = endsAt.getTime() > ctx.now.getTime() - askedForMs;
  return mine?.met == null && isRecent && state !== 'skipped';
}

const remember = (session: LearningSessionDocument, { partnership }: AroundSession) => ({
  id: session.id,
  startsAt: session.startsAt.toISOString(),
  state: session.state,
  purpose: session.purpose,
  teacherId: session.teacherId?.toString() ?? null,
  teaches: taughtIn(session, partnership),
  kept: keptIn(session),
});

function whatTheyPlanned(ctx: Context, { plan }: Planned, { people, readerId }: AroundSession) {
  const mine = plan.members.find(({ personId }) => personId.toString() === readerId);
  const { sharedNotesBy, sharedNotesAt, rhythm, ownAgenda } = plan;
  const timeZone = people.get(readerId)?.timeZone ?? 'Etc/UTC';
  return {
    rhythm: rhythm ? toRhythm(rhythm) : null,
    agreement: {
      lines: [...plan.agreementLines],
      iAgreed: Boolean(mine?.agreedAt),
      everybodyAgreed: plan.members.every(({ agreedAt }) => Boolean(agreedAt)),
    },
    notes: {
      both: plan.sharedNotes,
      bothChanged:
        sharedNotesBy && sharedNotesAt ? { personId: sharedNotesBy.toString(), at: sharedNotesAt.toISOString() } : null,
      mine: mine?.privateNotes ?? '',
    },
    actions: plan.actions.map((action) => ({
      id: action._id.toString(),
      personId: action.personId.toString(),
      text: action.text,
      ...(action.insightId && { insightId: action.insightId.toString() }),
      state: action.state,
      createdAt: action.createdAt.toISOString(),
    })),
    heldCount: plan.heldCount,
    expectedCount: plan.expectedCount ?? null,
    pausedUntil: pauseDay({ pausedUntil: plan.pausedUntil ?? null, timeZone }, ctx.now),
    ownAgenda: ownAgenda?.map(({ code, title, note, minutes }) => ({ code, title, note, minutes })) ?? null,
    template: plan.template,
    myHours: mine?.hours
      ? { startMinute: mine.hours.startMinute, endMinute: mine.hours.endMinute, days: [...mine.hours.days] }
      : null,
    version: plan.version,
  } satisfies Partial<PartnershipPlan>;
}
