import { Types } from 'mongoose';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { askLater } from '../../../api/domain/sessions/askLater.ts';
import { finishSession } from '../../../api/domain/sessions/finishSession.ts';
import { keepSentence } from '../../../api/domain/sessions/keepSentence.ts';
import { LearningSession, MeetingPlan } from '../../../api/domain/sessions/model.ts';
import { pausePartnership } from '../../../api/domain/sessions/pausePartnership.ts';
import { recordOutcome } from '../../../api/domain/sessions/recordOutcome.ts';
import { setRhythm } from '../../../api/domain/sessions/setRhythm.ts';
import { viewPairCard } from '../../../api/domain/sessions/viewPairCard.ts';
import { viewDormantCard } from '../../../api/domain/sessions/viewDormantCard.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeContext } from '../../support/context.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';
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
  sweep,
} from './meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

describe('a session whose time has passed', () => {
  it('is over, asks whoever has not answered next morning, and changes the cards that stand', async () => {
    const { as, asker, asked, session } = await makeMeeting();
    await deliver('sessionBooked');
    expect(await sweep(end)).toEqual({ closed: 1, nudged: 0 });
    expect(await LearningSession.findById(session)).toMatchObject({ state: 'over', openKey: undefined });
    expect(await messages('sessionReminder')).toEqual([]);
    expect(await messages('cardUpdate')).toMatchObject([{ personId: asked._id }]);
    const questions = await messages('sessionQuestion');
    const friday = new Date('2026-03-06T08:00:00.000Z');
    expect(questions).toMatchObject([{ dueAt: friday }, { dueAt: friday }]);
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    const told = async (one: typeof asker) => {
      const message = questions.find(({ personId }) => personId.equals(one._id));
      return message && viewMessage(as(one, friday), message);
    };
    expect(await told(asker)).toBeNull();
    expect(await told(asked)).toMatchObject({ card: 'sessionAfter', isNextMorning: true });
  });

  it('is closed once, however often and by how many at once', async () => {
    await makeMeeting();
    const swept = await Promise.all(Array.from({ length: 20 }, () => sweep(afterwards)));
    expect(swept.reduce((sum, { closed }) => sum + closed, 0)).toBe(1);
    expect(await sweep(afterwards)).toEqual({ closed: 0, nudged: 0 });
    expect(await Message.countDocuments({ kind: 'sessionQuestion' })).toBe(2);
  });

  it('is left alone before its end', async () => {
    const { session } = await makeMeeting();
    expect(await sweep(new Date(end.getTime() - 1))).toEqual({ closed: 0, nudged: 0 });
    expect((await LearningSession.findById(session))?.state).toBe('planned');
  });

  it('is closed once when the sweep and an answer meet', async () => {
    const { id, as, asker, session } = await makeMeeting();
    await Promise.all([
      sweep(afterwards),
      recordOutcome(as(asker, afterwards), { id: session, met: 'yes' }),
      sweep(afterwards),
    ]);
    expect(await LearningSession.findById(session)).toMatchObject({ state: 'held' });
    expect(await Message.countDocuments({ kind: 'sessionQuestion' })).toBe(2);
    expect((await planOf(id))?.heldCount).toBe(1);
  });
});

it('a row that can’t be swept holds up none of hundreds of others', async () => {
  const { id, session } = await makeMeeting();
  const one = await LearningSession.findById(session).orFail();
  const of = (number: number, partnershipId: Types.ObjectId) => ({
    ...one.toObject(),
    _id: new Types.ObjectId(),
    number,
    partnershipId,
    openKey: partnershipId.toString(),
  });
  // Nobody's: they are found and can't be closed, each time.
  await LearningSession.deleteMany({});
  const early = (at: number) => new Types.ObjectId(at.toString(16).padStart(24, '0'));
  await LearningSession.insertMany(Array.from({ length: 200 }, (_, at) => of(1, early(at))));
  await LearningSession.insertMany([of(1, new Types.ObjectId(id))]);
  expect(await sweep(afterwards)).toMatchObject({ closed: 1 });
});

describe('two who have not met for two cadences', () => {
  const late = later(29 * day);

  it('are asked once in a stretch whether they go on, both of them', async () => {
    const { id, as, asker, asked } = await makeActive();
    expect(await sweep(later(27 * day))).toEqual({ closed: 0, nudged: 0 });
    const swept = await Promise.all(Array.from({ length: 20 }, () => sweep(late)));
    expect(swept.reduce((sum, { nudged }) => sum + nudged, 0)).toBe(1);
    await sweep(later(90 * day));
    const asks = await messages('dormant');
    expect(asks.map(({ personId }) => personId.toString()).toSorted()).toEqual([asker.id, asked.id].toSorted());
    const view = asks[0] && (await viewMessage(as(asker, late), asks[0]));
    expect(view).toMatchObject({ card: 'dormant', partnershipId: id, lastMet: null, person: { id: asked.id } });
  });

  it('are asked again in the next stretch, and never while something is planned', async () => {
    const { id, as, asker } = await makeActive();
    await sweep(late);
    const session = await book(as(asker, late), id, later(35 * day));
    expect(await messages('dormant')).toEqual([]);
    await recordOutcome(as(asker, later(36 * day)), { id: session, met: 'yes' });
    await book(as(asker, later(36 * day)), id, later(70 * day));
    await sweep(later(68 * day));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
    await sweep(later(71 * day));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
    await sweep(later(80 * day));
    expect(await messages('dormant')).toHaveLength(2);
    const [ask] = await messages('dormant');
    expect(ask && (await viewMessage(as(asker, later(80 * day)), ask))).toMatchObject({
      card: 'dormant',
      lastMet: later(35 * day),
    });
  });

  it('are asked again a week after "later", once however often it is tapped', async () => {
    const { id, as, asker, asked } = await makeActive();
    await sweep(late);
    await Promise.all(Array.from({ length: 20 }, (_, at) => askLater(as(at % 2 ? asker : asked, late), { id })));
    await askLater(as(asker, later(33 * day)), { id });
    expect((await planOf(id))?.nudgeAt).toEqual(later(36 * day));
    await sweep(later(36 * day));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(4);
    for (const { person, isAdministrator } of await makeStrangers())
      await expect(askLater(makeContext({ person, actor: { isAdministrator } }), { id })).rejects.toMatchObject({
        code: 'not_found',
      });
  });

  it('are not asked in a pause, nor right after one', async () => {
    const { id, as, asker } = await makeActive();
    await pausePartnership(as(asker, later(20 * day)), { id, until: '2026-04-30' });
    await sweep(later(40 * day));
    await sweep(new Date('2026-05-10T09:00:00.000Z'));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(0);
    await sweep(new Date('2026-05-15T09:00:00.000Z'));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
  });

  it('are not asked while the answer about yesterday is still to come', async () => {
    const { id, as, asker } = await makeActive();
    await book(as(asker), id, later(28 * day));
    await sweep(later(29 * day));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(0);
    await sweep(later(32 * day));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
  });

  it('are not asked after the end', async () => {
    const { id, as, asker } = await makeActive();
    await sweep(late);
    await endPartnership(as(asker, late), { id });
    expect(await messages('dormant')).toEqual([]);
    await sweep(later(90 * day));
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
    expect(await viewDormantCard(as(asker, late), { partnershipId: id })).toBeNull();
  });

  it('see on the card that stands what became of it, whoever did it', async () => {
    const { id, as, asker, asked } = await makeActive();
    await sweep(late);
    const [ask] = await Message.find({ kind: 'dormant', personId: asked._id });
    if (!ask) throw new Error('nobody was asked');
    await deliver('dormant');
    const stands = async () => {
      const updates = await messages('cardUpdate');
      await Message.deleteMany({ kind: 'cardUpdate' });
      return { updates: updates.length, view: await viewMessage(as(asked, late), ask, true) };
    };
    await pausePartnership(as(asker, late), { id, until: '2026-04-30' });
    expect(await stands()).toMatchObject({ updates: 2, view: { card: 'pairPaused', until: '2026-04-30' } });
    await book(as(asker, late), id, later(35 * day));
    expect(await stands()).toMatchObject({ updates: 2, view: { card: 'agreement' } });
    await endPartnership(as(asker, late), { id });
    expect(await stands()).toMatchObject({ updates: 2, view: { card: 'ended', heldCount: 0 } });
  });

  it('have answered by saying that they met: it is not asked any more, and what stands shows that meeting', async () => {
    const { id, as, asker, asked } = await makeActive();
    const session = await book(as(asker), id, later(28 * day));
    await sweep(later(29 * day));
    await sweep(later(32 * day));
    const ask = await Message.findOne({ kind: 'dormant', personId: asked._id }).orFail();
    await Message.updateOne({ _id: ask._id }, { $set: { state: 'delivered', activityId: 'a' } });
    const asking = await viewMessage(as(asked, later(32 * day)), ask, true);
    await Message.deleteMany({ kind: 'cardUpdate' });
    await recordOutcome(as(asker, later(32 * day)), { id: session, met: 'yes' });
    expect(await messages('dormant')).toEqual([]);
    expect(await messages('cardUpdate')).toMatchObject([{ personId: asked._id, targetId: ask._id }]);
    const shown = await viewMessage(as(asked, later(32 * day)), ask, true);
    expect(shown).toMatchObject({ card: 'sessionAfter', sessionId: session });
    const versions = [asking, shown].map((view) => (view && 'version' in view ? view.version : 0));
    expect(versions[1]).toBeGreaterThan(versions[0] ?? 0);
  });

  it('see it on the card of an earlier stretch, too', async () => {
    const { id, as, asker } = await makeActive();
    await sweep(late);
    await askLater(as(asker, late), { id });
    await sweep(later(36 * day));
    await deliver('dormant');
    await book(as(asker, later(36 * day)), id, later(40 * day));
    expect(await messages('cardUpdate')).toHaveLength(4);
  });

  it('show a version that grows with each of these', async () => {
    const { id, as, asker } = await makeActive();
    await sweep(late);
    const versions: number[] = [];
    const [ask] = await messages('dormant');
    const look = async () => {
      const view = ask && (await viewMessage(as(asker, late), ask, true));
      versions.push(view && 'version' in view ? view.version : 0);
    };
    await look();
    await pausePartnership(as(asker, late), { id, until: '2026-04-30' });
    await look();
    await book(as(asker, late), id, later(35 * day));
    await look();
    await endPartnership(as(asker, late), { id });
    await look();
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });
});

describe('two whose rhythm goes on without them', () => {
  const weekly = { every: 'week', weekday: 4, minute: 660, timeZone: 'Europe/Berlin', from: '2026-03-03' } as const;

  async function makeRhythm() {
    const pair = await makeActive({ name: 'Ada Asker' }, { name: 'Ben Asked' });
    await setRhythm(pair.as(pair.asker), { id: pair.id, rhythm: weekly });
    return pair;
  }
  const sweepDaily = async (from: number, to: number) => {
    for (let at = from; at <= to; at += 1) await sweep(later(at * day));
  };
  const firstAsk = () => Message.findOne({ kind: 'dormant' }).sort({ personId: 1, createdAt: -1 }).orFail();

  it('are asked once whether they go on, and may answer although a date stands', async () => {
    const { id, as, asker, asked } = await makeRhythm();
    await sweepDaily(1, 13);
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(0);
    await sweepDaily(14, 60);
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
    const ask = await firstAsk();
    const reader = ask.personId.equals(asker._id) ? asker : asked;
    for (const isUpdate of [false, true])
      expect(await viewMessage(as(reader, later(60 * day)), ask, isUpdate)).toMatchObject({ card: 'dormant' });
    expect(await viewPairCard(as(asker, later(60 * day)), { partnershipId: id })).toMatchObject({ card: 'dormant' });
  });

  it('are asked nothing by then when they meet', async () => {
    const { id, as, asker } = await makeRhythm();
    for (let week = 0; week < 6; week += 1) {
      await sweepDaily(week * 7 + 1, week * 7 + 3);
      const session = (await sessionsOf(id)).findLast(({ state }) => state === 'over');
      await recordOutcome(as(asker, later((week * 7 + 3) * day)), { id: session?.id ?? '', met: 'yes' });
      await sweepDaily(week * 7 + 4, week * 7 + 7);
    }
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(0);
  });

  it('answer by choosing a date, and are asked again when that leads nowhere', async () => {
    const { id, as, asker, asked } = await makeRhythm();
    await sweepDaily(1, 20);
    const ask = await firstAsk();
    const reader = ask.personId.equals(asker._id) ? asker : asked;
    await deliver('dormant');
    await book(as(asker, later(20 * day)), id, later(22 * day));
    expect(await messages('cardUpdate')).toHaveLength(2);
    const stands = await viewMessage(as(reader, later(20 * day)), ask, true);
    expect(stands).toMatchObject({ card: 'agreement', startsAt: later(22 * day) });
    expect(stands && 'version' in stands && stands.version).toBeGreaterThanOrEqual((await planOf(id))?.version ?? 99);
    await sweepDaily(21, 35);
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
    await sweepDaily(36, 60);
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(4);
  });

  it('answer by choosing another rhythm', async () => {
    const { id, as, asker } = await makeRhythm();
    await sweepDaily(1, 20);
    await setRhythm(as(asker, later(20 * day)), { id, rhythm: { ...weekly, every: 'twoWeeks' } });
    expect(await messages('dormant')).toEqual([]);
    expect(await viewPairCard(as(asker, later(20 * day)), { partnershipId: id })).toMatchObject({ card: 'agreement' });
    await sweepDaily(21, 47);
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(2);
    await sweepDaily(48, 60);
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(4);
  });
});

describe('a one-off meeting', () => {
  async function makeOneOff() {
    const pair = await makeActive({ name: 'Ada Asker' }, { name: 'Ben Asked' });
    await MeetingPlan.deleteMany({});
    await Partnership.updateOne({ _id: pair.id }, { $set: { kind: 'oneOff' } });
    return { ...pair, session: await book(pair.as(pair.asker), pair.id) };
  }
  const state = async (id: string) => (await Partnership.findById(id))?.state;

  it('ends with thanks to both when both are through with it', async () => {
    const { id, as, asker, asked, session } = await makeOneOff();
    const [ada, ben] = [as(asker, afterwards), as(asked, afterwards)];
    for (const ctx of [ada, ben]) await recordOutcome(ctx, { id: session, met: 'yes' });
    await keepSentence(ada, { id: session, sentence: 'Joins' });
    expect(await state(id)).toBe('active');
    await Promise.all(Array.from({ length: 10 }, () => finishSession(ben, { id: session })));
    expect(await state(id)).toBe('ended');
    expect(await messages('ended')).toHaveLength(2);
    expect(await AuditEntry.countDocuments({ action: 'partnership.ended' })).toBe(1);
    expect(await card(ada, session)).toMatchObject({ card: 'sessionDone', kept: 'Joins' });
    const [thanks] = await Message.find({ kind: 'ended', personId: asker._id });
    expect(thanks && (await viewMessage(ada, thanks))).toMatchObject({ card: 'ended', heldCount: 1, kept: 'Joins' });
    expect(await getPartnership(ada, { id })).toMatchObject({ isOneOff: true, heldCount: 1 });
  });

  it('ends a day after both were asked how it was, answered or not, once', async () => {
    const { id, session } = await makeOneOff();
    const end = new Date(start.getTime() + 25 * minute);
    await sweep(end);
    const asked = new Date('2026-03-06T08:00:00.000Z');
    expect(await messages('sessionQuestion')).toMatchObject([{ dueAt: asked }, { dueAt: asked }]);
    await sweep(new Date(asked.getTime() + day - minute));
    expect(await state(id)).toBe('active');
    await Promise.all(Array.from({ length: 10 }, () => sweep(new Date(asked.getTime() + day))));
    expect(await state(id)).toBe('ended');
    expect(await messages('ended')).toHaveLength(2);
    expect(await Message.countDocuments({ kind: 'dormant' })).toBe(0);
    expect((await LearningSession.findById(session))?.state).toBe('over');
  });

  it('on a Friday is asked about on Monday, and a yes counts then', async () => {
    const { id, as, asker, session } = await makeOneOff();
    const friday = new Date(start.getTime() + day);
    await book(as(asker), id, friday);
    for (const hours of [1, 25, 49]) await sweep(new Date(friday.getTime() + hours * hour));
    const monday = new Date('2026-03-09T08:00:00.000Z');
    expect(await messages('sessionQuestion')).toMatchObject([{ dueAt: monday }, { dueAt: monday }]);
    await sweep(monday);
    await recordOutcome(as(asker, monday), { id: session, met: 'yes' });
    expect((await LearningSession.findById(session))?.state).toBe('held');
    await sweep(new Date(monday.getTime() + day));
    expect(await state(id)).toBe('ended');
  });

  it('waits for the new time of one that was moved, and two weeks for one', async () => {
    const { id, as, asker, session } = await makeOneOff();
    await recordOutcome(as(asker, afterwards), { id: session, met: 'no' });
    await sweep(new Date(end.getTime() + 2 * day));
    expect(await state(id)).toBe('active');
    await book(as(asker, later(4 * day)), id, later(20 * day));
    await sweep(later(19 * day));
    expect(await state(id)).toBe('active');
    await sweep(later(21 * day));
    await sweep(later(24 * day));
    expect(await state(id)).toBe('ended');
  });

  it('ends by itself when no time was ever found', async () => {
    const { id } = await makeOneOff();
    await LearningSession.deleteMany({});
    await sweep(later(27 * day));
    expect(await state(id)).toBe('active');
    await sweep(later(29 * day));
    expect(await state(id)).toBe('ended');
    expect(await sessionsOf(id)).toEqual([]);
  });
});

describe('wrapping up', () => {
  it('takes back everything that was planned and promised, and keeps what was', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    await keepSentence(as(asker, afterwards), { id: session, sentence: 'Joins' });
    await book(as(asker, afterwards), id, later(9 * day));
    await endPartnership(as(asked, afterwards), { id });
    for (const kind of ['sessionBooked', 'sessionReminder', 'sessionQuestion', 'dormant'] as const)
      expect(await messages(kind)).toEqual([]);
    expect((await sessionsOf(id)).map(({ state, openKey }) => [state, openKey])).toEqual([
      ['held', undefined],
      ['cancelled', undefined],
    ]);
    expect(await planOf(id)).toMatchObject({ isOver: true, nudgeAt: null, heldCount: 1 });
    expect(await getPartnership(as(asker), { id })).toMatchObject({
      nextSession: null,
      heldCount: 1,
      lastMetAt: start.toISOString(),
    });
  });
});

describe('the board', () => {
  it('asks nothing of a partnership that has ended', async () => {
    const { id, as, asker, asked } = await makeMeeting();
    await sweep(afterwards);
    await endPartnership(as(asker, afterwards), { id });
    expect((await getPartnership(as(asked, afterwards), { id })).toAnswer).toBeNull();
  });

  it('asks each member about the last meeting until that member has answered, for a month', async () => {
    const { id, as, asker, asked, session } = await makeMeeting();
    const askedOf = async (who: typeof asker, now: Date) => (await getPartnership(as(who, now), { id })).toAnswer;
    expect(await askedOf(asker, new Date(start.getTime() - 1))).toBeNull();
    expect(await askedOf(asker, afterwards)).toEqual({ id: session, startsAt: start.toISOString() });
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    expect(await askedOf(asker, afterwards)).toBeNull();
    expect(await askedOf(asked, afterwards)).toMatchObject({ id: session });
    expect(await askedOf(asked, new Date(start.getTime() + 31 * day))).toBeNull();
  });
});
