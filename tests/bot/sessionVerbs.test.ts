import { AuditEntry } from '../../api/domain/audit/model.ts';
import { endPartnership } from '../../api/domain/partnerships/endPartnership.ts';
import { addAction } from '../../api/domain/sessions/addAction.ts';
import { bookSession } from '../../api/domain/sessions/bookSession.ts';
import { LearningSession, MeetingPlan } from '../../api/domain/sessions/model.ts';
import { makeSkills } from '../domain/partnerships/pair.ts';
import {
  afterwards,
  book,
  day,
  end,
  hour,
  later,
  makeMeeting,
  start,
  sweep,
  type Meeting,
} from '../domain/sessions/meeting.ts';
import { makePerson, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeDoor, openDoor } from './botDoor.ts';
import { everything } from './everything.ts';
import { tap, type ReadCard, type Speaking } from './tap.ts';

useDatabase();
let now = testNow;
let origin: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const clock = {
    get now() {
      return now;
    },
  };
  ({ origin, close } = await openDoor(makeDoor({ answerWithinMs: 60_000 }, clock)));
});
afterAll(() => close());
beforeEach(async () => {
  now = testNow;
  await emptyDatabase();
  await makeSkills();
});

const act = (person: Speaking, data: unknown) => tap(origin, person, data);
const look = (person: Speaking, id: string) => act(person, { verb: 'refreshSession', id, version: 1 });
const press = (person: Speaking, card: ReadCard, title: string) => {
  const data = card.buttons[title];
  if (!data) throw new Error(`no button ${title} on ${card.lines.join(' | ')}`);
  return act(person, data);
};
/** Three times, one after the other and at once: the answers to the first and the last. */
async function thrice(person: Speaking, card: ReadCard, title: string): Promise<ReadCard> {
  const first = await press(person, card, title);
  const again = await Promise.all([press(person, card, title), press(person, card, title)]);
  for (const answer of again) expect(answer.lines).toEqual(first.lines);
  return first;
}
/** Skips the questions about a meeting; the card that stands after them. */
async function skipAll(person: Speaking, card: ReadCard): Promise<ReadCard> {
  let stands = card;
  while (stands.buttons['Skip']) stands = await press(person, stands, 'Skip');
  return stands;
}
const session = (id: string) => LearningSession.findById(id).orFail();
const plan = ({ id }: { id: string }) => MeetingPlan.findOne({ partnershipId: id }).orFail();

/** The session is over and asked about. */
async function met(): Promise<Meeting> {
  const meeting = await makeMeeting();
  now = afterwards;
  await sweep(now);
  return meeting;
}

describe('from the reminder to done', () => {
  it('goes on with every tap, and never leaves the chat', async () => {
    const meeting = await makeMeeting();
    const { asker, asked, as } = meeting;
    await addAction(as(asker), { id: meeting.id, text: 'Try XLOOKUP on the March report' });
    const reminder = await look(asker, meeting.session);
    expect(reminder.lines).toContain('You: Try XLOOKUP on the March report');
    now = afterwards;
    await sweep(now);

    const asks = await look(asker, meeting.session);
    expect(asks.lines).toEqual(['today, 11:00 · with Ben', 'Did you two meet?', 'Stays between you two.']);
    const action = await thrice(asker, asks, 'We met');
    expect(action.lines).toEqual(['Your action from last time', 'How did it go?', 'Try XLOOKUP on the March report']);
    const asksFirst = await thrice(asker, action, 'Did it');
    expect(asksFirst.lines.slice(0, 2)).toEqual(['Question 1 of 3 · leave any time', 'What worked today?']);
    const keep = await skipAll(asker, asksFirst);
    expect(keep.lines).toEqual(['Almost done', 'One sentence worth keeping?']);
    const keeping = { ...(keep.buttons['Keep for us two'] as object), sentence: 'Lock the array first.' };
    const done = await act(asker, keeping);
    expect(done.lines).toEqual(['Done', 'No date yet', 'Lock the array first.']);
    expect((await act(asker, keeping)).lines).toEqual(done.lines);

    expect(await session(meeting.session)).toMatchObject({ state: 'held' });
    expect((await plan(meeting)).actions.map(({ state }) => state)).toEqual(['done']);
    expect((await plan(meeting)).heldCount).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'session.answered' })).toBe(1);
    // The other's own card asks them, and has not become stale.
    expect((await thrice(asked, await look(asked, meeting.session), 'We met')).lines[1]).toBe('What worked today?');
  });

  it('keeps nothing when nothing was written', async () => {
    const meeting = await met();
    const asks = await press(meeting.asker, await look(meeting.asker, meeting.session), 'We met');
    const keep = await skipAll(meeting.asker, asks);
    const done = await act(meeting.asker, { ...(keep.buttons['Keep for us two'] as object), sentence: '   ' });
    expect(done.lines).toEqual(['Done', 'No date yet']);
    expect((await session(meeting.session)).members.map(({ kept }) => kept)).toEqual(['', '']);
  });

  it.each(['Not yet', 'Drop it'] as const)('takes "%s" for an answer', async (title) => {
    const meeting = await makeMeeting();
    await addAction(meeting.as(meeting.asker), { id: meeting.id, text: 'Read the chapter' });
    now = afterwards;
    await sweep(now);
    const action = await press(meeting.asker, await look(meeting.asker, meeting.session), 'We met');
    const keep = await skipAll(meeting.asker, await thrice(meeting.asker, action, title));
    expect(keep.lines[0]).toBe('Almost done');
    expect((await plan(meeting)).actions[0]?.state).toBe(title === 'Not yet' ? 'open' : 'dropped');
    expect((await thrice(meeting.asker, keep, 'Done')).lines).toEqual(['Done', 'No date yet']);
  });
});

describe('a no', () => {
  it('offers new times, and one of them is one booking', async () => {
    const meeting = await met();
    const times = await thrice(meeting.asker, await look(meeting.asker, meeting.session), 'No');
    expect(times.lines.slice(0, 2)).toEqual(['No harm done', 'A new time with Ben?']);
    expect(times.lines[2]).toMatch(/: inside both working days\. Calendars are not read\.$/);
    const [slot] = Object.keys(times.buttons);
    const booked = await thrice(meeting.asker, times, slot ?? '');
    expect(booked.lines[0]).toMatch(/^(Booked|Tomorrow|Today) · /);
    expect(await LearningSession.countDocuments({ partnershipId: meeting.id })).toBe(2);
    expect(await LearningSession.countDocuments({ state: 'planned' })).toBe(1);
  });

  it('is taken back in one tap, before and after a new date', async () => {
    const meeting = await met();
    const times = await press(meeting.asker, await look(meeting.asker, meeting.session), 'No');
    const asks = await thrice(meeting.asker, times, 'We did meet');
    expect(asks.lines[1]).toBe('What worked today?');
    expect((await session(meeting.session)).state).toBe('held');
    await press(meeting.asked, await look(meeting.asked, meeting.session), 'No');
    await bookSession(meeting.as(meeting.asked, now), { id: meeting.id, startsAt: later(9 * day).toISOString() });
    const done = await look(meeting.asked, meeting.session);
    expect(Object.keys(done.buttons)).toEqual(['Move next date', 'We did meet']);
    expect((await press(meeting.asked, done, 'We did meet')).lines[1]).toBe('What worked today?');
    expect((await plan(meeting)).heldCount).toBe(1);
  });

  it('is a move when it was moved', async () => {
    const meeting = await met();
    const times = await thrice(meeting.asked, await look(meeting.asked, meeting.session), 'We moved it');
    expect(times.lines[1]).toBe('A new time with Ada?');
  });

  it('offers nothing more once the other has found a date', async () => {
    const meeting = await met();
    const times = await press(meeting.asker, await look(meeting.asker, meeting.session), 'No');
    const chosen = later(9 * day);
    await bookSession(meeting.as(meeting.asked, now), { id: meeting.id, startsAt: chosen.toISOString() });
    const [slot] = Object.keys(times.buttons);
    const shown = await press(meeting.asker, times, slot ?? '');
    expect(shown.lines[0]).toMatch(/12 Mar/);
    expect((await LearningSession.findOne({ state: 'planned' }).orFail()).startsAt).toEqual(chosen);
  });
});

describe('before a session', () => {
  it('is agreed on once, in one tap', async () => {
    const meeting = await makeMeeting();
    await MeetingPlan.updateOne({ partnershipId: meeting.id }, { $set: { 'members.$[].agreedAt': null } });
    const agreement = await look(meeting.asked, meeting.session);
    expect(agreement.lines.slice(0, 4)).toEqual([
      'Before you first meet',
      'Fine with you?',
      '1',
      'What you say stays between you.',
    ]);
    const before = await thrice(meeting.asked, agreement, 'Fine with me');
    expect(before.lines[1]).toMatch(/^Ada and you/);
    expect(await AuditEntry.countDocuments({ action: 'plan.agreed', subject: meeting.id })).toBe(3);
  });

  it('moves to one of two times', async () => {
    const meeting = await makeMeeting();
    const card = await look(meeting.asked, meeting.session);
    const times = await press(meeting.asked, card, 'Move it');
    expect(times.lines[1]).toBe('A new time with Ada?');
    expect((await session(meeting.session)).startsAt).toEqual(start);
    const [slot] = Object.keys(times.buttons);
    const moved = await thrice(meeting.asked, times, slot ?? '');
    expect(moved.lines[1]).toMatch(/^Ada and you/);
    expect((await session(meeting.session)).startsAt).not.toEqual(start);
    expect(await AuditEntry.countDocuments({ action: 'session.moved' })).toBe(1);
    // A tap on the times that stood there before shows what is so now.
    const late = await press(meeting.asked, times, Object.keys(times.buttons)[1] ?? '');
    expect(late.lines).toEqual(moved.lines);
  });

  it('is skipped once', async () => {
    const meeting = await makeMeeting();
    const ask = await press(meeting.asker, await look(meeting.asker, meeting.session), 'Skip or pause');
    expect(ask.lines[1]).toBe('What suits you now?');
    const off = await thrice(meeting.asker, ask, 'Skip once');
    expect(off.lines).toEqual(['With Ben · skipped', 'No date yet']);
    expect((await session(meeting.session)).state).toBe('skipped');
    const times = await press(meeting.asker, off, 'Find a time');
    expect(times.lines.slice(0, 2)).toEqual(['With Ben', 'A time with Ben?']);
    const [slot] = Object.keys(times.buttons);
    expect((await thrice(meeting.asker, times, slot ?? '')).lines[1]).toMatch(/^Ben and you/);
    expect(await LearningSession.countDocuments({ state: 'planned' })).toBe(1);
  });

  it('pauses for two weeks, and goes on sooner', async () => {
    const meeting = await makeMeeting();
    const ask = await press(meeting.asker, await look(meeting.asker, meeting.session), 'Skip or pause');
    const paused = await thrice(meeting.asker, ask, 'Pause');
    expect(paused.lines).toEqual([
      'With Ben · paused',
      'Quiet until Tue 17 Mar',
      'No reminders until then. Each of you can go on sooner.',
    ]);
    expect((await session(meeting.session)).state).toBe('skipped');
    expect((await thrice(meeting.asked, await look(meeting.asked, meeting.session), 'Resume now')).lines[1]).toBe(
      'A time with Ada?',
    );
    expect((await plan(meeting)).pausedUntil).toBeNull();
  });

  it('ends with a thank-you, wherever it is tapped', async () => {
    const meeting = await makeMeeting();
    const ask = await press(meeting.asker, await look(meeting.asker, meeting.session), 'Skip or pause');
    const thanks = await thrice(meeting.asker, ask, 'Wrap up');
    expect(thanks.lines.slice(0, 2)).toEqual(['Wrapped up', 'You and Ben Asked wrapped up']);
    expect((await look(meeting.asked, meeting.session)).lines[1]).toBe('You and Ada Asker wrapped up');
  });

  it('reminds again an hour before', async () => {
    const meeting = await makeMeeting();
    const ask = await press(meeting.asked, await look(meeting.asked, meeting.session), 'Skip or pause');
    const snoozed = await thrice(meeting.asked, ask, 'Remind me later');
    expect(snoozed.lines.at(-1)).toBe('You are reminded again an hour before.');
    expect((await session(meeting.session)).members.map(({ isSnoozed }) => isSnoozed)).toEqual([false, true]);
  });
});

describe('a tap that comes too late', () => {
  it('shows what has become of it, whichever button it was', async () => {
    const meeting = await makeMeeting();
    const before = await look(meeting.asker, meeting.session);
    const skip = await press(meeting.asker, before, 'Skip or pause');
    const times = await press(meeting.asker, before, 'Move it');
    now = afterwards;
    await sweep(now);
    const then = await everything();
    const sessions = await LearningSession.find().lean();
    const late: [ReadCard, string][] = [
      [before, 'Move it'],
      [before, 'Skip or pause'],
      [skip, 'Skip once'],
      [skip, 'Remind me later'],
      [times, Object.keys(times.buttons)[0] ?? ''],
    ];
    for (const [card, title] of late)
      expect((await press(meeting.asker, card, title)).lines[1]).toBe('Did you two meet?');
    expect(await everything()).toEqual(then);
    expect(await LearningSession.find().lean()).toEqual(sessions);
  });

  it('after the end of the partnership reads the thank-you', async () => {
    const meeting = await met();
    const asks = await look(meeting.asker, meeting.session);
    await endPartnership(meeting.as(meeting.asked, now), { id: meeting.id });
    for (const title of ['We met', 'No', 'We moved it']) {
      expect((await press(meeting.asker, asks, title)).lines[1]).toBe('You and Ben Asked wrapped up');
    }
    expect((await session(meeting.session)).state).not.toBe('held');
  });
});

describe('somebody else', () => {
  it.each([
    ['agreeGuidelines', {}],
    ['refreshSession', {}],
    ['moveSession', {}],
    ['bookSlot', { start: later(3 * day).toISOString() }],
    ['skipSession', {}],
    ['skipOnce', {}],
    ['pausePartnership', {}],
    ['endPartnership', {}],
    ['snoozeSession', {}],
    ['recordHeld', {}],
    ['recordMoved', {}],
    ['recordNotHeld', {}],
    ['actionDone', { actionId: '0123456789abcdef01234567' }],
    ['keepSentence', { sentence: 'Mine now' }],
    ['finishSession', {}],
    ['keepReminders', {}],
  ])('sees and changes nothing with %s', async (verb, more) => {
    const meeting = await makeMeeting();
    const stranger = await makePerson();
    const before = [await everything(), await LearningSession.find().lean(), await MeetingPlan.find().lean()];
    const { lines } = await act(stranger, { verb, id: meeting.session, version: 1, ...more });
    expect(lines).toEqual(['Not for you', 'This card belongs to someone else', 'Nothing was changed.']);
    expect([await everything(), await LearningSession.find().lean(), await MeetingPlan.find().lean()]).toEqual(before);
  });

  it.each([
    ['findSlot', {}],
    ['bookPairSlot', { start: later(3 * day).toISOString() }],
    ['pausePair', {}],
    ['resumePair', {}],
    ['endPair', {}],
    ['laterDormant', {}],
  ])('sees and changes nothing with %s', async (verb, more) => {
    const meeting = await makeMeeting();
    const stranger = await makePerson();
    const before = [await everything(), await LearningSession.find().lean(), await MeetingPlan.find().lean()];
    const { lines } = await act(stranger, { verb, id: meeting.id, version: 1, ...more });
    expect(lines[1]).toBe('This card belongs to someone else');
    expect([await everything(), await LearningSession.find().lean(), await MeetingPlan.find().lean()]).toEqual(before);
  });

  it('of the two can’t answer the other’s action', async () => {
    const meeting = await makeMeeting();
    await addAction(meeting.as(meeting.asker), { id: meeting.id, text: 'Mine' });
    now = afterwards;
    await sweep(now);
    const [action] = (await plan(meeting)).actions;
    const asks = await press(meeting.asked, await look(meeting.asked, meeting.session), 'We met');
    const { version } = asks.buttons['Skip'] as { version: number };
    const data = { verb: 'actionDone', id: meeting.session, version, actionId: String(action?._id) };
    expect((await act(meeting.asked, data)).lines[1]).toBe('This card belongs to someone else');
    expect((await plan(meeting)).actions[0]?.state).toBe('open');
  });
});

describe('two who have not met for a while', () => {
  const dormant = async () => {
    const meeting = await makeMeeting();
    await press(
      meeting.asker,
      await press(meeting.asker, await look(meeting.asker, meeting.session), 'Skip or pause'),
      'Skip once',
    );
    now = later(60 * day);
    await sweep(now);
    const { version } = await plan(meeting);
    const button = (verb: string, more: object = {}) => ({ verb, id: meeting.id, version, ...more });
    return { ...meeting, button };
  };

  it('find a time', async () => {
    const { asker, button } = await dormant();
    const times = await act(asker, button('findSlot'));
    expect(times.lines[1]).toBe('A time with Ben?');
    const [slot] = Object.keys(times.buttons);
    expect((await thrice(asker, times, slot ?? '')).lines[1]).toMatch(/^Ben and you/);
    expect(await LearningSession.countDocuments({ state: 'planned' })).toBe(1);
  });

  it('pause, in one tap however often it comes', async () => {
    const { asker, button } = await dormant();
    const answers = [];
    for (const _ of [1, 2, 3]) answers.push((await act(asker, button('pausePair'))).lines);
    expect(answers[0]?.[0]).toBe('With Ben · paused');
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(await AuditEntry.countDocuments({ action: 'partnership.paused' })).toBe(1);
  });

  it('end', async () => {
    const { asker, button } = await dormant();
    for (const _ of [1, 2, 3])
      expect((await act(asker, button('endPair'))).lines[1]).toBe('You and Ben Asked wrapped up');
  });

  it('are asked again in a week', async () => {
    const meeting = await dormant();
    for (const _ of [1, 2, 3])
      expect((await act(meeting.asker, meeting.button('laterDormant'))).lines).toEqual([
        'With Ben',
        'Asked again in a week',
      ]);
    expect((await plan(meeting)).nudgeAt?.getTime()).toBe(now.getTime() + 7 * day);
  });

  it('read of the date that one of them has found', async () => {
    const { asker, asked, button, as, id } = await dormant();
    await book(as(asked, now), id, new Date(now.getTime() + 2 * day + hour));
    for (const verb of ['findSlot', 'pausePair', 'endPair', 'laterDormant'])
      expect((await act(asker, button(verb))).lines[1]).toMatch(/^Ben and you/);
  });
});

describe('my partners', () => {
  it('begins with the next date, and finds one where there is none', async () => {
    const meeting = await makeMeeting();
    const dated = await act(meeting.asker, { verb: 'listPartnerships' });
    expect(dated.lines.slice(0, 3)).toEqual(['My partners', 'Next: Thu 5 Mar, 11:00', 'Ben Asked']);
    expect(dated.lines[3]).toMatch(/^Thu 5 Mar, 11:00 · (you teach|Ben teaches) /);
    now = end;
    await sweep(now);
    const undated = await act(meeting.asker, { verb: 'listPartnerships' });
    expect(undated.lines[1]).toBe('You have one partner');
    expect((await press(meeting.asker, undated, 'Find a time')).lines[1]).toBe('A time with Ben?');
  });
});
