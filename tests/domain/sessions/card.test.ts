import { Types } from 'mongoose';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import type { Context } from '../../../api/domain/context.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { answerSessionAction } from '../../../api/domain/sessions/answerSessionAction.ts';
import { agreeGuidelines } from '../../../api/domain/sessions/agreeGuidelines.ts';
import { finishSession } from '../../../api/domain/sessions/finishSession.ts';
import { getPlan } from '../../../api/domain/sessions/getPlan.ts';
import { getSession } from '../../../api/domain/sessions/getSession.ts';
import { keepReminders } from '../../../api/domain/sessions/keepReminders.ts';
import { keepSentence } from '../../../api/domain/sessions/keepSentence.ts';
import { LearningSession, MeetingPlan } from '../../../api/domain/sessions/model.ts';
import { pausePartnership } from '../../../api/domain/sessions/pausePartnership.ts';
import { recordOutcome } from '../../../api/domain/sessions/recordOutcome.ts';
import { skipSession } from '../../../api/domain/sessions/skipSession.ts';
import { snoozeSession } from '../../../api/domain/sessions/snoozeSession.ts';
import { viewSessionCard } from '../../../api/domain/sessions/viewSessionCard.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeContext } from '../../support/context.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';
import '../../support/patience.ts';
import {
  afterwards,
  book,
  card,
  day,
  end,
  later,
  makeMeeting,
  makeStrangers,
  messages,
  minute,
  passQuestions,
  planOf,
  start,
  sweep,
} from './meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const wanted = 'XLOOKUP on the March report';

/** An action of this person's, from before the session. */
async function makeAction(partnershipId: string, personId: string, createdAt = later(-day)): Promise<string> {
  const action = {
    _id: new Types.ObjectId(),
    personId: new Types.ObjectId(personId),
    text: wanted,
    state: 'open',
    createdAt,
  };
  await MeetingPlan.updateOne({ partnershipId }, { $push: { actions: action } });
  return action._id.toString();
}

const cardOf = async (ctx: Context, session: string): Promise<string | undefined> => (await card(ctx, session))?.card;
const versionOf = async (ctx: Context, session: string): Promise<number> =>
  (await getSession(ctx, { id: session })).version;

describe('the card of a session', () => {
  it('goes from the agreement to the date of the next one, one tap at a time, each reader their own', async () => {
    const { id, as, asker, asked } = await makeActive();
    const session = await book(as(asker), id);
    const action = await makeAction(id, asker.id);
    const [ada, ben] = [as(asker), as(asked)];
    expect(await card(ada, session)).toMatchObject({ card: 'agreement', lines: [], person: { id: asked.id } });
    await agreeGuidelines(ada, { id });
    expect(await card(ada, session)).toMatchObject({
      card: 'sessionBefore',
      purpose: 'Draw my own figures',
      open: [{ person: null, text: wanted }],
      icebreaker: expect.any(Number),
      isAgreed: false,
      why: 'mine',
    });
    expect(await cardOf(ben, session)).toBe('agreement');
    const adaNow = as(asker, afterwards);
    expect(await card(adaNow, session)).toMatchObject({ card: 'sessionAfter', isNextMorning: false });
    expect(await card(as(asker, later(3 * day)), session)).toMatchObject({ isNextMorning: true });
    await recordOutcome(adaNow, { id: session, met: 'yes' });
    expect(await card(adaNow, session)).toMatchObject({ card: 'sessionAction', actionId: action, task: wanted });
    await answerSessionAction(adaNow, { id: session, actionId: action, state: 'done' });
    expect(await card(adaNow, session)).toMatchObject({ card: 'sessionFeedback', question: 'worked', sees: 'me' });
    await passQuestions(adaNow, session);
    expect(await cardOf(adaNow, session)).toBe('sessionKeep');
    await keepSentence(adaNow, { id: session, sentence: 'Lock the sketch layer first' });
    expect(await card(adaNow, session)).toMatchObject({
      card: 'sessionDone',
      kept: 'Lock the sketch layer first',
      next: null,
    });
    expect(await cardOf(as(asked, afterwards), session)).toBe('sessionAfter');
    const next = await book(as(asked, afterwards), id, later(9 * day));
    const iTeach = (await getSession(adaNow, { id: next })).teacherId === asker.id;
    expect(await card(adaNow, session)).toMatchObject({
      next: { sessionId: next, startsAt: later(9 * day), iTeach, teacherId: iTeach ? null : asked.id },
    });
  });

  it('offers new times after a no or a move, and the next date where there is one', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    await recordOutcome(as(asker, afterwards), { id: session, met: 'no' });
    expect(await card(as(asker, afterwards), session)).toMatchObject({ card: 'sessionNewTimes', isMove: false });
    await recordOutcome(as(asked, afterwards), { id: session, met: 'moved' });
    const view = await card(as(asked, afterwards), session);
    expect(view).toMatchObject({ card: 'sessionNewTimes', isMove: true });
    expect(view?.card === 'sessionNewTimes' && view.slots.length).toBe(2);
    await book(as(asker, afterwards), id, later(9 * day));
    expect(await card(as(asked, afterwards), session)).toMatchObject({
      card: 'sessionDone',
      next: { startsAt: later(9 * day) },
    });
  });

  it('asks what a member wants of a planned one, and changes nothing by it', async () => {
    const { as, asker, session } = await makeMeeting();
    const before = await LearningSession.findById(session).lean();
    const times = await viewSessionCard(as(asker), { sessionId: session, ask: 'times' });
    expect(times).toMatchObject({ card: 'sessionNewTimes', isMove: true });
    expect(await viewSessionCard(as(asker), { sessionId: session, ask: 'skip' })).toMatchObject({
      card: 'sessionSkip',
    });
    expect(await LearningSession.findById(session).lean()).toEqual(before);
    const over = await viewSessionCard(as(asker, afterwards), { sessionId: session, ask: 'skip' });
    expect(over?.card).toBe('sessionAfter');
  });

  it.each([
    ['skipped', { because: 'skipped', pausedUntil: null }],
    ['paused', { because: 'paused', pausedUntil: '2026-03-20' }],
    ['ended', { because: 'ended', pausedUntil: null }],
  ] as const)('says that it is %s', async (what, off) => {
    const { id, as, asker, asked, session } = await makeMeeting();
    if (what === 'skipped') await skipSession(as(asker), { id: session });
    if (what === 'paused') await pausePartnership(as(asker), { id, until: '2026-03-20' });
    if (what === 'ended') await endPartnership(as(asker), { id });
    for (const one of [asker, asked])
      expect(await card(as(one), session)).toMatchObject({ card: 'sessionOff', ...off });
  });

  it('shows the moment it came for', async () => {
    const { as, asker, session } = await makeMeeting();
    for (const why of ['booked', 'moved', 'day', 'hour', 'mine'] as const)
      expect(await viewSessionCard(as(asker), { sessionId: session, why })).toMatchObject({
        card: 'sessionBefore',
        why,
      });
  });

  it('ends its questions with the partnership, and keeps what was finished', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    const [ada, ben] = [as(asker, afterwards), as(asked, afterwards)];
    await recordOutcome(ada, { id: session, met: 'yes' });
    await finishSession(ada, { id: session });
    await endPartnership(ben, { id });
    expect(await cardOf(ada, session)).toBe('sessionDone');
    expect(await card(ben, session)).toMatchObject({ card: 'sessionOff', because: 'ended' });
    await expect(recordOutcome(ben, { id: session, met: 'yes' })).rejects.toMatchObject({ reason: 'notActive' });
  });

  it('is nobody else’s to read or to answer', async () => {
    const { id, asker, session } = await makeMeeting();
    const actionId = await makeAction(id, asker.id);
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, now: afterwards, actor: { isAdministrator } });
      const tries = [
        card(ctx, session),
        recordOutcome(ctx, { id: session, met: 'yes' }),
        answerSessionAction(ctx, { id: session, actionId, state: 'done' }),
        keepSentence(ctx, { id: session, sentence: 'x' }),
        finishSession(ctx, { id: session }),
        keepReminders(ctx, { id: session }),
        snoozeSession(ctx, { id: session }),
      ];
      for (const one of await Promise.allSettled(tries))
        expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    }
  });
});

it('the next date on the card of the meeting before falls away with it, and comes back', async () => {
  const { id, as, asker, asked, session } = await makeMeeting();
  const [ada, ben] = [as(asker, afterwards), as(asked, afterwards)];
  await recordOutcome(ada, { id: session, met: 'yes' });
  await finishSession(ada, { id: session });
  await Message.updateMany({ kind: 'sessionQuestion' }, { $set: { state: 'delivered', activityId: 'a' } });
  const standing = async () => {
    const updates = await messages('cardUpdate');
    await Message.deleteMany({ kind: 'cardUpdate' });
    const view = await card(ada, session);
    const next = view && 'next' in view ? view.next : 'nothing';
    return [
      updates.filter(({ sessionId }) => String(sessionId) === session).map(({ personId }) => String(personId)),
      next,
    ];
  };
  await standing();
  const second = await book(ben, id, later(9 * day));
  expect(await standing()).toMatchObject([[asker.id], { sessionId: second }]);
  await skipSession(ben, { id: second });
  expect(await standing()).toEqual([[asker.id], null]);
  const third = await book(ben, id, later(12 * day));
  expect(await standing()).toMatchObject([[asker.id], { sessionId: third }]);
  await pausePartnership(ben, { id, until: '2026-03-30' });
  expect(await standing()).toEqual([[asker.id], null]);
});

it('the other’s card stays what it is until the end when one books the next date while they meet', async () => {
  const { id, as, asker, asked, session } = await makeMeeting();
  await Message.updateMany({ kind: 'sessionBooked' }, { $set: { state: 'delivered', activityId: 'a' } });
  const during = new Date(start.getTime() + 10 * minute);
  await book(as(asker, during), id, later(9 * day));
  for (const one of [asker, asked]) expect(await cardOf(as(one, during), session)).toBe('sessionBefore');
  const skip = await viewSessionCard(as(asked, during), { sessionId: session, ask: 'skip' });
  expect(skip?.card).toBe('sessionBefore');
  expect(await messages('cardUpdate')).toMatchObject([{ personId: asked._id, dueAt: end }]);
  expect(await cardOf(as(asked, end), session)).toBe('sessionAfter');
  await recordOutcome(as(asker, during), { id: session, met: 'yes' });
  expect(await cardOf(as(asker, during), session)).toBe('sessionFeedback');
});

describe('"did you two meet?"', () => {
  it('counts the first yes, once, however often and by how many at once', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    const both = Array.from({ length: 20 }, (_, at) => as(at % 2 ? asker : asked, afterwards));
    await Promise.all(both.map((ctx) => recordOutcome(ctx, { id: session, met: 'yes' })));
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    expect(await LearningSession.findById(session)).toMatchObject({ state: 'held', heldAt: afterwards });
    expect(await planOf(id)).toMatchObject({
      heldCount: 1,
      lastMetAt: start,
      members: [{ heldCount: 1 }, { heldCount: 1 }],
    });
    expect(await AuditEntry.countDocuments({ action: 'session.answered' })).toBe(2);
    expect(JSON.stringify(await AuditEntry.find({ action: 'session.answered' }).lean())).not.toMatch(/yes|held/);
  });

  it('lets a yes win over the other’s no, and a no after a yes change one’s own answer alone', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    await recordOutcome(as(asker, afterwards), { id: session, met: 'no' });
    expect(await getSession(as(asker), { id: session })).toMatchObject({ state: 'notHeld', myAnswer: 'no' });
    await recordOutcome(as(asked, afterwards), { id: session, met: 'yes' });
    expect(await getSession(as(asker), { id: session })).toMatchObject({ state: 'held', myAnswer: 'no' });
    await recordOutcome(as(asked, afterwards), { id: session, met: 'no' });
    expect(await getSession(as(asked), { id: session })).toMatchObject({ state: 'held', myAnswer: 'no' });
    expect(await planOf(id)).toMatchObject({ heldCount: 1, members: [{ heldCount: 0 }, { heldCount: 0 }] });
  });

  it('settles a yes and a no at once as held', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    await Promise.all([
      recordOutcome(as(asker, afterwards), { id: session, met: 'no' }),
      recordOutcome(as(asked, afterwards), { id: session, met: 'yes' }),
    ]);
    expect(await LearningSession.findById(session)).toMatchObject({ state: 'held' });
    expect((await planOf(id))?.heldCount).toBe(1);
  });

  it('never makes the other’s card old', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    await sweep(afterwards);
    const before = await versionOf(as(asked), session);
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    await keepSentence(as(asker, afterwards), { id: session, sentence: 'Joins' });
    expect(await versionOf(as(asked), session)).toBe(before);
    expect(await versionOf(as(asker), session)).toBeGreaterThan(before);
  });

  it('is answered from the beginning on, not before', async () => {
    const { id, as, asker, session } = await makeMeeting();
    const yes = { id: session, met: 'yes' } as const;
    await expect(recordOutcome(as(asker), yes)).rejects.toMatchObject({ code: 'conflict', reason: 'sessionNotYet' });
    await recordOutcome(as(asker, new Date(start.getTime() + minute)), yes);
    expect(await LearningSession.findById(session)).toMatchObject({ state: 'held', openKey: undefined });
    const next = await book(as(asker, afterwards), id, later(9 * day));
    await skipSession(as(asker, afterwards), { id: next });
    await expect(recordOutcome(as(asker, later(10 * day)), { id: next, met: 'yes' })).rejects.toMatchObject({
      reason: 'sessionCalledOff',
    });
  });

  it('changes only the standing cards of whoever answered', async () => {
    const { as, asker, session } = await makeMeeting();
    await sweep(afterwards);
    await Message.updateMany({ kind: 'sessionQuestion' }, { $set: { state: 'delivered', activityId: 'a' } });
    await Message.deleteMany({ kind: 'cardUpdate' });
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    expect(await messages('cardUpdate')).toMatchObject([
      { personId: asker._id, sessionId: new Types.ObjectId(session) },
    ]);
  });

  it('waits on the partnership’s page until it is answered', async () => {
    const { id, as, asker, session } = await makeMeeting();
    const page = () => getPlan(as(asker, afterwards), { id });
    expect(await page()).toMatchObject({ next: null, toAnswer: { id: session } });
    await sweep(afterwards);
    expect(await page()).toMatchObject({ toAnswer: { id: session, state: 'over' } });
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    expect(await page()).toMatchObject({ toAnswer: null, history: [{ id: session, state: 'held' }], heldCount: 1 });
  });

  it('gives the turn on when they met, and leaves it where it is when they did not', async () => {
    const { id, as, asker, session } = await makeMeeting();
    const teacher = async (of: string) => (await getSession(as(asker), { id: of })).teacherId;
    const first = await teacher(session);
    const second = await book(as(asker, afterwards), id, later(9 * day));
    expect(await teacher(second)).toBe(first);
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    expect(await teacher(second)).not.toBe(first);
    expect((await getSession(as(asker), { id: second })).template).toBe('exchange');
  });
});

describe('an action from last time', () => {
  it('is asked about once a session, the first answer counts, "not yet" comes back next time', async () => {
    const { id, as, asker, session } = await makeMeeting();
    const actionId = await makeAction(id, asker.id);
    const ada = as(asker, afterwards);
    await expect(answerSessionAction(ada, { id: session, actionId, state: 'done' })).rejects.toMatchObject({
      reason: 'sessionNotHeld',
    });
    await recordOutcome(ada, { id: session, met: 'yes' });
    await answerSessionAction(ada, { id: session, actionId, state: 'open' });
    await Promise.all(
      Array.from({ length: 20 }, () => answerSessionAction(ada, { id: session, actionId, state: 'done' })),
    );
    expect((await planOf(id))?.actions[0]?.state).toBe('open');
    expect(await cardOf(ada, session)).toBe('sessionFeedback');
    const next = await book(ada, id, later(9 * day));
    const then = as(asker, later(10 * day));
    await recordOutcome(then, { id: next, met: 'yes' });
    expect(await cardOf(then, next)).toBe('sessionAction');
    await answerSessionAction(then, { id: next, actionId, state: 'dropped' });
    expect((await planOf(id))?.actions[0]).toMatchObject({ state: 'dropped', closedAt: later(10 * day) });
  });

  it('comes one after the other, one’s own, from an earlier session only', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    const [first, second] = [await makeAction(id, asker.id), await makeAction(id, asker.id)];
    const theirs = await makeAction(id, asked.id);
    await makeAction(id, asker.id, new Date(start.getTime() + 10 * minute));
    const ada = as(asker, afterwards);
    await recordOutcome(ada, { id: session, met: 'yes' });
    await expect(answerSessionAction(ada, { id: session, actionId: theirs, state: 'done' })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const actionId of [first, second]) {
      expect(await card(ada, session)).toMatchObject({ card: 'sessionAction', actionId });
      await answerSessionAction(ada, { id: session, actionId, state: 'done' });
    }
    expect(await cardOf(ada, session)).toBe('sessionFeedback');
  });
});

describe('a sentence worth keeping', () => {
  it('is read by both, may be reworded, and finishes the card', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    const ada = as(asker, afterwards);
    await expect(keepSentence(ada, { id: session, sentence: 'Joins' })).rejects.toMatchObject({
      reason: 'sessionNotHeld',
    });
    await recordOutcome(ada, { id: session, met: 'yes' });
    await Promise.all(Array.from({ length: 20 }, () => keepSentence(ada, { id: session, sentence: 'Joins' })));
    const version = await versionOf(ada, session);
    await keepSentence(ada, { id: session, sentence: 'Joins' });
    expect(await versionOf(ada, session)).toBe(version);
    await keepSentence(ada, { id: session, sentence: 'Left joins' });
    const kept = [{ personId: asker.id, sentence: 'Left joins' }];
    expect(await getSession(as(asked), { id: session })).toMatchObject({ kept, isFinished: false });
    expect(await getSession(as(asker), { id: session })).toMatchObject({ kept, isFinished: true });
    expect((await getPlan(as(asked, afterwards), { id })).history).toMatchObject([{ kept }]);
  });

  it('is left out by finishing, once', async () => {
    const { as, asker, session } = await makeMeeting();
    const ada = as(asker, afterwards);
    await expect(finishSession(ada, { id: session })).rejects.toMatchObject({ reason: 'sessionNotHeld' });
    await recordOutcome(ada, { id: session, met: 'yes' });
    await Promise.all(Array.from({ length: 20 }, () => finishSession(ada, { id: session })));
    const version = await versionOf(ada, session);
    await finishSession(as(asker, later(5 * day)), { id: session });
    expect(await versionOf(ada, session)).toBe(version);
    expect((await LearningSession.findById(session))?.members[0]?.finishedAt).toEqual(afterwards);
  });
});

describe('who keeps meeting', () => {
  /** The third meeting, answered and finished by the asker. */
  async function meetThreeTimes(setting?: 'hour' | 'both') {
    const pair = await makeMeeting(setting ? { sessionReminders: setting } : {});
    let session = pair.session;
    let at = start;
    for (const number of [1, 2, 3]) {
      const then = new Date(at.getTime() + 40 * minute);
      await recordOutcome(pair.as(pair.asker, then), { id: session, met: 'yes' });
      await finishSession(pair.as(pair.asker, then), { id: session });
      if (number === 3) break;
      at = new Date(at.getTime() + 7 * day);
      session = await book(pair.as(pair.asker, then), pair.id, at);
    }
    return { ...pair, session, now: new Date(at.getTime() + day) };
  }

  it('is told after three sessions that reminders get fewer, once, and may keep them all', async () => {
    const { id, as, asker, session, now } = await meetThreeTimes();
    expect(await cardOf(as(asker, now), session)).toBe('quietThinned');
    const [mine, theirs] = (await planOf(id))?.members ?? [];
    expect([mine?.isThinned, theirs?.isThinned]).toEqual([true, false]);
    await keepReminders(as(asker, now), { id: session });
    const version = await versionOf(as(asker, now), session);
    await Promise.all(Array.from({ length: 20 }, () => keepReminders(as(asker, now), { id: session })));
    expect(await versionOf(as(asker, now), session)).toBe(version);
    expect(await cardOf(as(asker, now), session)).toBe('sessionDone');
    expect((await planOf(id))?.members[0]).toMatchObject({ keepsReminders: true });
    const next = await book(as(asker, now), id, later(40 * day));
    await recordOutcome(as(asker, later(41 * day)), { id: next, met: 'yes' });
    await finishSession(as(asker, later(41 * day)), { id: next });
    expect(await cardOf(as(asker, later(41 * day)), next)).toBe('sessionDone');
  });

  it('is told nothing where it would change nothing', async () => {
    const { id, as, asker, session, now } = await meetThreeTimes('hour');
    expect(await cardOf(as(asker, now), session)).toBe('sessionDone');
    expect((await planOf(id))?.members[0]?.isThinned).toBe(false);
  });
});

it('a member may be reminded of one session an hour before, once more', async () => {
  const { as, asker, session } = await makeMeeting();
  const version = await versionOf(as(asker), session);
  await Promise.all(Array.from({ length: 20 }, () => snoozeSession(as(asker), { id: session })));
  expect(await card(as(asker), session)).toMatchObject({ isSnoozed: true });
  expect(await versionOf(as(asker), session)).toBe(version + 1);
  await expect(snoozeSession(as(asker, end), { id: session })).rejects.toMatchObject({ reason: 'sessionNotPlanned' });
});
