import { Types } from 'mongoose';
import { bookSession } from '../../../api/domain/sessions/bookSession.ts';
import { getPlan } from '../../../api/domain/sessions/getPlan.ts';
import { getSession } from '../../../api/domain/sessions/getSession.ts';
import { LearningSession, MeetingPlan } from '../../../api/domain/sessions/model.ts';
import { moveSession } from '../../../api/domain/sessions/moveSession.ts';
import { skipSession } from '../../../api/domain/sessions/skipSession.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeContext } from '../../support/context.ts';
import { makeActive, makeRequest, makeSkills } from '../partnerships/pair.ts';
import '../../support/patience.ts';
import {
  afterwards,
  book,
  card,
  day,
  deliver,
  end,
  hour,
  later,
  makeMeeting,
  makeStrangers,
  messages,
  minute,
  planOf,
  sessionsOf,
  start,
} from './meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const iso = (moment: Date): string => moment.toISOString();

describe('the plan of a partnership', () => {
  it('ends with it, also when it began in the very moment of the end', async () => {
    const { id, as, asker, asked } = await makeActive();
    await endPartnership(as(asker), { id });
    await MeetingPlan.updateOne({ partnershipId: id }, { $set: { isOver: false, nudgeAt: later(day) } });
    expect(await getPlan(as(asked), { id })).toMatchObject({ next: null });
    expect(await planOf(id)).toMatchObject({ isOver: true, nudgeAt: null });
  });

  it('begins when the partnership does, and not before', async () => {
    const { id, as, asker } = await makeRequest();
    await expect(getPlan(as(asker), { id })).rejects.toMatchObject({ code: 'conflict', reason: 'notActive' });
    expect(await MeetingPlan.countDocuments({})).toBe(0);
    const active = await makeActive();
    expect(await planOf(active.id)).toMatchObject({
      template: 'exchange',
      minutes: 30,
      cadenceWeeks: 2,
      isOver: false,
    });
    expect(await getPlan(active.as(active.asked), { id: active.id })).toMatchObject({
      next: null,
      toAnswer: null,
      rhythm: null,
      heldCount: 0,
      history: [],
      agreement: { iAgreed: false, everybodyAgreed: false },
      goals: [{ skillId: 'sql' }, { skillId: 'welding' }],
    });
  });

  it('is made for a partnership from before there were plans, once, whoever looks first', async () => {
    const { id, as, asker, asked } = await makeActive();
    await MeetingPlan.deleteMany({});
    await Promise.all(Array.from({ length: 20 }, (_, at) => getPlan(as(at % 2 ? asker : asked), { id })));
    expect(await MeetingPlan.countDocuments({})).toBe(1);
  });

  it('takes its kind and its length from the kind of the partnership', async () => {
    const { id, as, asker } = await makeActive();
    await MeetingPlan.deleteMany({});
    await Partnership.updateOne({ _id: id }, { $set: { kind: 'oneOff' } });
    expect(await getPlan(as(asker), { id })).toMatchObject({ template: 'oneOff', expectedCount: 1 });
    expect(await planOf(id)).toMatchObject({ minutes: 25 });
  });

  it('stays readable after the end and can’t be changed then', async () => {
    const { id, as, asker, asked } = await makeMeeting();
    await endPartnership(as(asker), { id });
    expect(await getPlan(as(asked), { id })).toMatchObject({ next: null });
    await expect(bookSession(as(asked), { id, startsAt: iso(start) })).rejects.toMatchObject({ reason: 'notActive' });
  });

  it('is read and changed by its members alone', async () => {
    const { id, session } = await makeMeeting();
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, actor: { isAdministrator } });
      const notFound = { code: 'not_found' };
      await expect(getPlan(ctx, { id })).rejects.toMatchObject(notFound);
      await expect(bookSession(ctx, { id, startsAt: iso(later(9 * day)) })).rejects.toMatchObject(notFound);
      await expect(getSession(ctx, { id: session })).rejects.toMatchObject(notFound);
      await expect(moveSession(ctx, { id: session, startsAt: iso(later(day)) })).rejects.toMatchObject(notFound);
      await expect(skipSession(ctx, { id: session })).rejects.toMatchObject(notFound);
      await expect(card(ctx, session)).rejects.toMatchObject(notFound);
    }
    expect((await LearningSession.findById(session))?.startsAt).toEqual(start);
  });
});

describe('booking a meeting', () => {
  it('plans the first one: agenda, purpose, turn, both reminders of both, a word to the other', async () => {
    const { id, as, asker, asked } = await makeActive();
    const plan = await bookSession(as(asker), { id, startsAt: iso(start) });
    expect(plan.next).toMatchObject({
      number: 1,
      state: 'planned',
      startsAt: iso(start),
      endsAt: iso(end),
      template: 'first',
      purpose: 'Draw my own figures',
      person: { id: asked.id },
    });
    expect(plan.next?.teaches).not.toBeNull();
    expect(plan.next?.roles).toHaveLength(2);
    const reminders = await messages('sessionReminder');
    expect(reminders.map(({ moment, personId }) => [moment, personId.toString()]).toSorted()).toEqual(
      [asker, asked]
        .flatMap((one) => [
          ['day', one.id],
          ['hour', one.id],
        ])
        .toSorted(),
    );
    expect(reminders.every(({ expiresAt }) => expiresAt.getTime() === start.getTime())).toBe(true);
    expect(await messages('sessionBooked')).toMatchObject([{ personId: asked._id, moment: 'booked' }]);
    expect(await AuditEntry.findOne({ action: 'session.booked' })).toMatchObject({ subject: plan.next?.id });
    expect(await getPartnership(as(asked), { id })).toMatchObject({
      isOneOff: false,
      heldCount: 0,
      lastMetAt: null,
      nextSession: { id: plan.next?.id, startsAt: iso(start) },
    });
  });

  it('is booking once, by double tap, by both, and 20 at a time', async () => {
    const { id, as, asker, asked } = await makeActive();
    await Promise.all(Array.from({ length: 20 }, (_, at) => book(as(at % 2 ? asker : asked), id)));
    await book(as(asker), id);
    expect(await sessionsOf(id)).toHaveLength(1);
    expect(await messages('sessionReminder')).toHaveLength(4);
    expect(await Message.countDocuments({ kind: 'sessionBooked' })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'session.booked' })).toBe(1);
    expect((await planOf(id))?.sessionCount).toBe(1);
  });

  it('moves the one that is planned, so that there is never a second', async () => {
    const { id, as, asked, session } = await makeMeeting();
    const other = later(6 * day);
    expect(await book(as(asked), id, other)).toBe(session);
    expect(await sessionsOf(id)).toMatchObject([{ state: 'planned', startsAt: other, number: 1 }]);
  });

  it('leaves one session where two choose different times at once', async () => {
    const { id, as, asker, asked } = await makeActive();
    await Promise.all([book(as(asker), id), book(as(asked), id, later(6 * day))]);
    const [session, ...more] = await sessionsOf(id);
    expect(more).toEqual([]);
    const reminders = await messages('sessionReminder');
    expect(reminders).toHaveLength(4);
    expect(new Set(reminders.map(({ expiresAt }) => expiresAt.getTime()))).toEqual(
      new Set([session?.startsAt.getTime()]),
    );
  });

  it('plans the next one while they meet, or right after, and leaves the one they are in', async () => {
    const { id, as, asker, session } = await makeMeeting();
    const next = await book(as(asker, new Date(start.getTime() + 20 * minute)), id, later(9 * day));
    expect(next).not.toBe(session);
    expect(await sessionsOf(id)).toMatchObject([
      { state: 'over', startsAt: start },
      { state: 'planned', number: 2 },
    ]);
  });

  it('keeps a length and a purpose that somebody chose', async () => {
    const { id, as, asker, session } = await makeMeeting();
    await bookSession(as(asker), { id, startsAt: iso(start), minutes: 45, purpose: 'Joins' });
    const view = await getSession(as(asker), { id: session });
    expect(view).toMatchObject({ purpose: 'Joins', endsAt: iso(new Date(start.getTime() + 45 * minute)) });
    expect(view.agenda.reduce((sum, step) => sum + step.minutes, 0)).toBe(45);
    expect((await planOf(id))?.minutes).toBe(45);
  });

  it('promises no reminder whose moment has passed', async () => {
    const { id, as, asker } = await makeActive();
    await book(as(asker), id, later(3 * hour));
    expect((await messages('sessionReminder')).map(({ moment }) => moment)).toEqual(['hour', 'hour']);
  });

  it.each([
    ['the past', later(-minute), 'meetingInThePast'],
    ['more than a year ahead', later(400 * day), 'sessionTooFar'],
  ])('refuses %s', async (_, startsAt, reason) => {
    const { id, as, asker } = await makeActive();
    await expect(book(as(asker), id, startsAt)).rejects.toMatchObject({ code: 'invalid', reason });
  });

  it('refuses a time after the end of their round', async () => {
    const { id, as, asker } = await makeActive();
    const round = {
      roundId: new Types.ObjectId(),
      programmeId: new Types.ObjectId(),
      programmeName: 'P',
      number: 1,
      people: 4,
      isCertified: true,
      endsOn: later(5 * day),
    };
    await Partnership.updateOne({ _id: id }, { $set: { round } });
    await expect(book(as(asker), id, later(6 * day))).rejects.toMatchObject({ reason: 'sessionAfterTheEnd' });
  });

  it('takes the words of whoever learns as the purpose, once they wrote some', async () => {
    const { id, as, asker } = await makeActive();
    await MeetingPlan.updateOne({ partnershipId: id }, { $set: { 'members.$[].goalText': 'Read a query plan' } });
    const plan = await bookSession(as(asker), { id, startsAt: iso(start) });
    expect(plan.next?.purpose).toBe('Read a query plan');
  });
});

describe('moving a meeting', () => {
  const other = later(6 * day);

  it('takes back the old reminders, promises new ones, tells the other, and updates what stands', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    await Message.updateOne({ kind: 'sessionBooked' }, { $set: { state: 'delivered', activityId: 'a' } });
    const before = (await card(as(asked), session)) ?? { card: 'none' };
    const view = await moveSession(as(asker), { id: session, startsAt: iso(other) });
    expect(view).toMatchObject({ startsAt: iso(other), endsAt: iso(new Date(other.getTime() + 30 * minute)) });
    expect(await messages('sessionReminder', 'cancelled')).toHaveLength(4);
    expect((await messages('sessionReminder')).map(({ expiresAt }) => expiresAt)).toEqual([other, other, other, other]);
    expect(await messages('sessionBooked')).toMatchObject([{ personId: asked._id, moment: 'moved' }]);
    expect(await messages('cardUpdate')).toMatchObject([{ personId: asked._id }]);
    const now = await card(as(asked), session);
    expect(now).toMatchObject({ card: 'sessionBefore', startsAt: other });
    expect('version' in before && now && 'version' in now && now.version > before.version).toBe(true);
  });

  it('is moving once, however often and by how many at once', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    const both = Array.from({ length: 20 }, (_, at) => as(at % 2 ? asker : asked));
    await Promise.all(both.map((ctx) => moveSession(ctx, { id: session, startsAt: iso(other) })));
    expect(await Message.countDocuments({ kind: 'sessionBooked', moment: 'moved' })).toBe(1);
    expect(await messages('sessionReminder')).toHaveLength(4);
    expect(await AuditEntry.countDocuments({ action: 'session.moved' })).toBe(1);
  });

  it('there and back reminds of the first time again', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    await moveSession(as(asker), { id: session, startsAt: iso(other) });
    await moveSession(as(asker), { id: session, startsAt: iso(start) });
    const reminders = await messages('sessionReminder');
    expect(reminders.map(({ expiresAt }) => expiresAt)).toEqual([start, start, start, start]);
    expect(await messages('sessionBooked')).toMatchObject([{ personId: asked._id }]);
  });

  it('begins anew what had begun, and forgets that it was snoozed', async () => {
    const { as, asker, session } = await makeMeeting();
    await LearningSession.updateOne(
      { _id: session },
      { $set: { liveStep: 1, liveStepStartedAt: start, 'members.$[].isSnoozed': true } },
    );
    await moveSession(as(asker, new Date(start.getTime() + minute)), { id: session, startsAt: iso(other) });
    expect(await LearningSession.findById(session)).toMatchObject({
      liveStep: null,
      members: [{ isSnoozed: false }, { isSnoozed: false }],
    });
  });

  it('is refused once it is over, skipped or cancelled', async () => {
    const { id, as, asker, session } = await makeMeeting();
    const refused = { code: 'conflict', reason: 'sessionNotPlanned' };
    await expect(moveSession(as(asker, afterwards), { id: session, startsAt: iso(other) })).rejects.toMatchObject(
      refused,
    );
    await skipSession(as(asker), { id: session });
    await expect(moveSession(as(asker), { id: session, startsAt: iso(other) })).rejects.toMatchObject(refused);
    await endPartnership(as(asker), { id });
    await expect(moveSession(as(asker), { id: session, startsAt: iso(other) })).rejects.toMatchObject({
      reason: 'notActive',
    });
  });
});

describe('skipping a meeting', () => {
  it('takes it away for both, tells the other, and leaves the rest to them', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    await deliver('sessionBooked');
    expect(await skipSession(as(asker), { id: session })).toMatchObject({ state: 'skipped' });
    expect(await messages('sessionReminder')).toEqual([]);
    expect(await messages('sessionBooked')).toMatchObject([{ personId: asked._id, moment: 'off' }]);
    expect(await card(as(asked), session)).toMatchObject({ card: 'sessionOff', because: 'skipped', next: null });
    expect(await getPlan(as(asked), { id })).toMatchObject({
      next: null,
      toAnswer: null,
      history: [{ state: 'skipped' }],
    });
  });

  it('is skipping once, 20 at a time', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    await deliver('sessionBooked');
    await Promise.all(Array.from({ length: 20 }, (_, at) => skipSession(as(at % 2 ? asker : asked), { id: session })));
    await skipSession(as(asker), { id: session });
    expect(await Message.countDocuments({ kind: 'sessionBooked', moment: 'off' })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'session.skipped' })).toBe(1);
  });

  it('is refused for one that was', async () => {
    const { as, asker, session } = await makeMeeting();
    await expect(skipSession(as(asker, afterwards), { id: session })).rejects.toMatchObject({
      reason: 'sessionNotPlanned',
    });
  });
});

it('a stranger’s id and one of nobody are the same', async () => {
  const { as, asker } = await makeMeeting();
  const other = await makeMeeting(await strangers(), await strangers());
  for (const id of [other.session, new Types.ObjectId().toString()])
    await expect(getSession(as(asker), { id })).rejects.toMatchObject({ code: 'not_found', reason: 'sessionNotFound' });
});

const strangers = async () => ({ mail: `${new Types.ObjectId().toString()}@example.com` });
