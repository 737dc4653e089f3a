import fc from 'fast-check';
import { Types } from 'mongoose';
import { sessionReminders } from '../../../api/contracts/people.ts';
import { Message, type MessageDocument } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { Person, type PersonDocument } from '../../../api/domain/people/model.ts';
import { keepReminders } from '../../../api/domain/sessions/keepReminders.ts';
import { LearningSession, MeetingPlan } from '../../../api/domain/sessions/model.ts';
import { pausePartnership } from '../../../api/domain/sessions/pausePartnership.ts';
import { moveSession } from '../../../api/domain/sessions/moveSession.ts';
import { skipSession } from '../../../api/domain/sessions/skipSession.ts';
import { snoozeSession } from '../../../api/domain/sessions/snoozeSession.ts';
import { viewSessionCard } from '../../../api/domain/sessions/viewSessionCard.ts';
import { wantsReminder } from '../../../api/domain/sessions/wantsReminder.ts';
import { makeContext } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';
import { afterwards, book, day, deliver, later, makeMeeting, messages, minute, start } from './meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

/** What each of this person's two reminders would say now, by moment: the card, or null. */
async function told(person: PersonDocument, now = later(0)): Promise<Record<string, string | null>> {
  const reminders = await Message.find({ kind: 'sessionReminder', state: 'queued', personId: person._id });
  const views = reminders.map(async (one) => [one.moment, await cardOf(person, one, now)] as const);
  return Object.fromEntries(await Promise.all(views));
}

const cardOf = async (person: PersonDocument, message: MessageDocument, now = later(0)): Promise<string | null> =>
  (await viewMessage(makeContext({ person, now }), message))?.card ?? null;

describe('a reminder', () => {
  it.each([
    [null, { day: 'sessionBefore', hour: null }],
    ['day', { day: 'sessionBefore', hour: null }],
    ['hour', { day: null, hour: 'sessionBefore' }],
    ['both', { day: 'sessionBefore', hour: 'sessionBefore' }],
    ['none', { day: null, hour: null }],
  ] as const)('follows the setting %s as it is when it leaves', async (setting, expected) => {
    const { asker } = await makeMeeting();
    await Person.updateOne({ _id: asker._id }, { $set: { sessionReminders: setting } });
    expect(await told(asker)).toEqual(expected);
  });

  it('comes an hour before only, once they keep meeting, unless all are wanted', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    await MeetingPlan.updateOne({ partnershipId: id }, { $set: { 'members.$[].isThinned': true } });
    expect(await told(asker)).toEqual({ day: null, hour: 'sessionBefore' });
    await keepReminders(as(asker), { id: session });
    expect(await told(asker)).toEqual({ day: 'sessionBefore', hour: null });
    expect(await told(asked)).toEqual({ day: null, hour: 'sessionBefore' });
  });

  it('comes once more, an hour before, to whoever asked for that', async () => {
    const { as, asker, asked, session } = await makeMeeting({ sessionReminders: 'none' });
    await snoozeSession(as(asker), { id: session });
    expect(await told(asker)).toEqual({ day: null, hour: 'sessionBefore' });
    expect(await told(asked)).toEqual({ day: 'sessionBefore', hour: null });
  });

  it('is neither offered nor promised once more when less than an hour is left', async () => {
    const { as, asker, session } = await makeMeeting();
    const soon = new Date(start.getTime() - 40 * minute);
    const offer = (now: Date) => viewSessionCard(as(asker, now), { sessionId: session, ask: 'skip' });
    expect(await offer(later(0))).toMatchObject({ card: 'sessionSkip', canSnooze: true });
    expect(await offer(soon)).toMatchObject({ card: 'sessionSkip', canSnooze: false });
    const refused = { code: 'conflict', reason: 'tooLateToRemind' };
    await expect(snoozeSession(as(asker, soon), { id: session })).rejects.toMatchObject(refused);
    expect((await LearningSession.findById(session))?.members[0]?.isSnoozed).toBe(false);
    await snoozeSession(as(asker), { id: session });
    await snoozeSession(as(asker, soon), { id: session });
  });

  it('asks for the agreement while the reader has not agreed', async () => {
    const { id, as, asker } = await makeActive();
    await book(as(asker), id);
    expect(await told(asker)).toEqual({ day: 'agreement', hour: null });
  });

  it('says its moment on the card', async () => {
    const { asked } = await makeMeeting({}, { sessionReminders: 'both' });
    for (const message of await Message.find({ kind: 'sessionReminder', personId: asked._id }))
      expect(await viewMessage(makeContext({ person: asked }), message)).toMatchObject({ why: message.moment });
  });

  it('that was on its way while the session was moved or skipped says nothing', async () => {
    const { as, asker, session } = await makeMeeting();
    const onItsWay = await Message.findOneAndUpdate(
      { kind: 'sessionReminder', moment: 'day', personId: asker._id },
      { $set: { state: 'sending' } },
      { returnDocument: 'after' },
    ).orFail();
    expect(await cardOf(asker, onItsWay)).toBe('sessionBefore');
    await moveSession(as(asker), { id: session, startsAt: later(6 * day).toISOString() });
    expect(await cardOf(asker, onItsWay)).toBeNull();
    expect(await told(asker)).toEqual({ day: 'sessionBefore', hour: null });
    await skipSession(as(asker), { id: session });
    expect(await cardOf(asker, onItsWay)).toBeNull();
  });

  it('follows the clock that its reader lives by', async () => {
    const { asker, asked } = await makeMeeting({}, { timeZone: 'America/New_York' });
    const dueAt = async (person: PersonDocument) =>
      (await Message.findOne({ kind: 'sessionReminder', moment: 'day', personId: person._id }))?.dueAt.toISOString();
    // Eleven in Berlin; five in New York, where the day before begins to be worked at nine.
    expect(await dueAt(asker)).toBe('2026-03-04T10:00:00.000Z');
    expect(await dueAt(asked)).toBe('2026-03-04T14:00:00.000Z');
  });
});

describe('the word to the other', () => {
  it('shows the date, and nothing once it has passed, was moved or fell away', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    const [booked] = await messages('sessionBooked');
    const view = (now = later(0)) => booked && viewMessage(makeContext({ person: asked, now }), booked);
    expect(await view()).toMatchObject({ card: 'sessionBefore', why: 'booked', startsAt: start });
    expect(await view(afterwards)).toBeNull();
    await deliver('sessionBooked');
    await moveSession(as(asker), { id: session, startsAt: later(6 * day).toISOString() });
    expect(await view()).toBeNull();
    const [moved] = await messages('sessionBooked');
    await deliver('sessionBooked');
    await skipSession(as(asker), { id: session });
    expect(moved && (await viewMessage(makeContext({ person: asked }), moved))).toBeNull();
    const [off] = await messages('sessionBooked');
    expect(off && (await viewMessage(makeContext({ person: asked }), off))).toMatchObject({
      card: 'sessionOff',
      because: 'skipped',
    });
  });
});

describe('who was not told of a meeting yet', () => {
  const told = async () => (await messages('sessionBooked')).map(({ personId, moment }) => [String(personId), moment]);
  const other = later(6 * day).toISOString();

  it('is told of it as booked when it was moved meanwhile', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    await moveSession(as(asker), { id: session, startsAt: other });
    expect(await told()).toEqual([[asked.id, 'booked']]);
    await moveSession(as(asker), { id: session, startsAt: later(8 * day).toISOString() });
    expect(await told()).toEqual([[asked.id, 'booked']]);
  });

  it('hears nothing of it when it was skipped, moved and skipped, or paused away', async () => {
    const { as, asker, session } = await makeMeeting();
    await skipSession(as(asker), { id: session });
    expect(await told()).toEqual([]);
    await emptyDatabase();
    await makeSkills();
    const second = await makeMeeting();
    await moveSession(second.as(second.asker), { id: second.session, startsAt: other });
    await pausePartnership(second.as(second.asker), { id: second.id, until: '2026-03-20' });
    expect(await told()).toEqual([]);
  });

  it('knows it once they moved it themselves', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    await moveSession(as(asked), { id: session, startsAt: other });
    expect(await told()).toEqual([[asker.id, 'moved']]);
    await skipSession(as(asker), { id: session });
    expect(await told()).toEqual([[asked.id, 'off']]);
  });
});

it('a standing card becomes whatever is so now', async () => {
  const { as, asker, asked, session } = await makeMeeting();
  const [booked] = await messages('sessionBooked');
  const stands = async (now = later(0)) =>
    booked && (await viewMessage(makeContext({ person: asked, now }), booked, true))?.card;
  expect(await stands()).toBe('sessionBefore');
  expect(await stands(afterwards)).toBe('sessionAfter');
  await skipSession(as(asker), { id: session });
  expect(await stands()).toBe('sessionOff');
});

it('a row of an hour before is wanted by whoever snoozed, and nothing is wanted by whoever wants none', () => {
  const wishes = fc.record({
    setting: fc.constantFrom(null, ...sessionReminders.options),
    isThinned: fc.boolean(),
    keepsReminders: fc.boolean(),
    isSnoozed: fc.boolean(),
  });
  fc.assert(
    fc.property(wishes, (wish) => {
      const [dayBefore, hourBefore] = [wantsReminder(wish, 'day'), wantsReminder(wish, 'hour')];
      if (wish.isSnoozed) expect(hourBefore).toBe(true);
      if (wish.setting === 'none') expect(dayBefore).toBe(false);
      if (wish.isThinned && !wish.keepsReminders) expect(dayBefore).toBe(false);
      if (wish.setting !== 'none') expect(dayBefore || hourBefore).toBe(true);
    }),
  );
});

it('a session that is nobody’s is never told of', async () => {
  const { asker } = await makeMeeting();
  const [reminder] = await messages('sessionReminder');
  const lost = { kind: 'sessionReminder' as const, sessionId: new Types.ObjectId(), moment: 'day' as const };
  await expect(viewMessage(makeContext({ person: asker }), lost)).rejects.toMatchObject({ code: 'not_found' });
  await LearningSession.deleteMany({});
  await expect(reminder && viewMessage(makeContext({ person: asker }), reminder)).rejects.toMatchObject({
    code: 'not_found',
  });
});
