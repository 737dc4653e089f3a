import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DeliveryFailure } from '../../../api/contracts/cards.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { releaseWaiting } from '../../../api/domain/messages/releaseWaiting.ts';
import { workingMoment } from '../../../api/domain/messages/workingMoment.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { setPause } from '../../../api/domain/people/setPause.ts';
import { makeContext, makePerson, makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeAsker, makeRequest, makeSkills, words } from '../partnerships/pair.ts';
import { makeMeeting, start } from '../sessions/meeting.ts';
import { day, installed, Outbox, promiseInvitation, statesOf } from './outbox.ts';

const office = { startMinute: 540, endMinute: 1020, days: [1, 2, 3, 4, 5] };
const moment = (at: string, timeZone: string, workingHours: object = {}) =>
  DateTime.fromJSDate(workingMoment(new Date(at), { timeZone, workingHours: { ...office, ...workingHours } }), {
    zone: timeZone,
  }).toFormat('ccc yyyy-MM-dd HH:mm:ss');

describe('the next working moment', () => {
  const cases: [at: string, zone: string, expected: string, hours?: object][] = [
    ['2026-03-03T09:00:30Z', 'Europe/Berlin', 'Tue 2026-03-03 10:00:30'],
    ['2026-03-03T08:00:00Z', 'Europe/Berlin', 'Tue 2026-03-03 09:00:00'],
    ['2026-03-03T07:59:59Z', 'Europe/Berlin', 'Tue 2026-03-03 09:00:00'],
    ['2026-03-03T16:00:00Z', 'Europe/Berlin', 'Wed 2026-03-04 09:00:00'],
    ['2026-03-06T17:00:00Z', 'Europe/Berlin', 'Mon 2026-03-09 09:00:00'],
    // A day that is not the same one everywhere.
    ['2026-03-06T21:00:00Z', 'Asia/Kathmandu', 'Mon 2026-03-09 09:00:00'],
    ['2026-03-08T23:30:00Z', 'Australia/Sydney', 'Mon 2026-03-09 10:30:00'],
    // The night in which an hour is missing, and the one in which it comes twice.
    ['2026-03-28T23:00:00Z', 'Europe/London', 'Mon 2026-03-30 09:00:00'],
    ['2026-10-24T23:30:00Z', 'Europe/London', 'Sun 2026-10-25 09:00:00', { days: [7] }],
    ['2026-03-29T00:30:00Z', 'Europe/Berlin', 'Sun 2026-03-29 03:30:00', { startMinute: 150, days: [7] }],
    ['2026-03-03T23:30:00Z', 'Europe/Berlin', 'Wed 2026-03-04 00:30:00', { startMinute: 0, endMinute: 1440 }],
    // Who has given no days works on the usual ones; who has no zone we know, in UTC.
    ['2026-03-07T10:00:00Z', 'Europe/Berlin', 'Mon 2026-03-09 09:00:00', { days: [] }],
  ];
  it.each(cases)('after %s in %s is %s', (at, zone, expected, hours = {}) => {
    expect(moment(at, zone, hours)).toBe(expected);
  });

  it('takes UTC where the zone is not known', () => {
    const person = { timeZone: 'Etc/Unknown', workingHours: office };
    expect(workingMoment(new Date('2026-03-03T05:00:00Z'), person).toISOString()).toBe('2026-03-03T09:00:00.000Z');
  });

  it('is the first one that is inside the hours, never before it was asked for', () => {
    const zones = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'];
    const anywhere = fc.record({
      at: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      timeZone: fc.constantFrom(...zones),
      startMinute: fc.integer({ min: 0, max: 1380 }),
      length: fc.integer({ min: 15, max: 600 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(anywhere, ({ at, timeZone, startMinute, length, days }) => {
        const workingHours = { startMinute, endMinute: Math.min(1440, startMinute + length), days };
        const person = { timeZone, workingHours };
        const found = workingMoment(at, person);
        expect(found.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(found.getTime() - at.getTime()).toBeLessThanOrEqual(8 * day);
        const local = DateTime.fromJSDate(found, { zone: timeZone });
        const minute = local.hour * 60 + local.minute;
        expect(days).toContain(local.weekday);
        // A begin that a spring night has taken away is at most an hour later.
        expect(minute).toBeGreaterThanOrEqual(startMinute);
        expect(minute).toBeLessThan(Math.max(workingHours.endMinute, startMinute + 61));
        // Asked again, it stays; and nothing earlier on that day would have done.
        expect(found > at ? minute - startMinute : 0).toBeLessThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });
});

describe('working hours', () => {
  useDatabase();
  beforeEach(emptyDatabase);
  beforeEach(makeSkills);

  const evening = new Date('2026-03-06T18:00:00Z');
  const mondayMorning = new Date('2026-03-09T08:00:00Z');
  let outbox: Outbox;
  beforeEach(() => {
    outbox = new Outbox({ keepsWorkingHours: true });
    outbox.now = evening;
  });
  const dueAt = async () => (await Message.findOne({ state: 'queued' }).orFail().lean()).dueAt;

  it('keep a request of Friday evening until Monday morning, in the receiver’s own zone', async () => {
    await makeRequest({}, installed);
    await outbox.deliver();
    expect(outbox.cards()).toEqual([]);
    expect(await dueAt()).toEqual(mondayMorning);
    outbox.now = mondayMorning;
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['proposal']);
  });

  it('let it go at once to who works late', async () => {
    await makeRequest({}, { ...installed, workingHours: { startMinute: 660, endMinute: 1200, days: [5] } });
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['proposal']);
  });

  it('do not keep the yes that somebody waits for', async () => {
    const { asked, id, as } = await makeRequest(installed, {});
    await acceptPartnership(as(asked), { id });
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['agreed']);
  });

  it('are no attempt, however often a message meets them', async () => {
    await makeRequest({}, installed);
    for (let n = 0; n < 30; n += 1) {
      await Message.updateMany({}, { $set: { dueAt: evening } });
      await outbox.deliver();
    }
    expect(await Message.findOne().lean()).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it('do not lose a colleague’s request whose own end comes before them; what nobody asked for ends', async () => {
    await makeRequest({}, installed);
    await Message.updateMany({}, { $set: { expiresAt: new Date('2026-03-08T12:00:00Z') } });
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['proposal']);
    const person = await makePerson(installed);
    await promiseInvitation(person, 'roundOpen', { expiresAt: new Date('2026-03-08T12:00:00Z') });
    await outbox.deliver();
    outbox.now = mondayMorning;
    await outbox.deliver();
    expect(await statesOf('roundOpen')).toEqual(['expired']);
    expect(outbox.cards()).toEqual(['proposal']);
  });

  it('do not stand between who adds Pairwise in the evening and the request that waits for that', async () => {
    const { asked } = await makeRequest({}, {});
    await outbox.deliver();
    expect(await statesOf('proposal')).toEqual(['waiting_for_install']);
    await Person.updateOne({ _id: asked._id }, { $set: installed });
    await releaseWaiting(makeSystem({ now: evening }), asked._id);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['proposal']);
  });

  it('begin again after a pause that ends on a Saturday, for answers too', async () => {
    const { asker, asked, id, as } = await makeRequest(installed, {});
    await setPause(as(asker), { until: '2026-03-07' });
    await acceptPartnership(as(asked), { id });
    await outbox.deliver();
    expect(await dueAt()).toEqual(mondayMorning);
    outbox.now = mondayMorning;
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['agreed']);
  });

  it('keep the order of what waits for them', async () => {
    const person = await makePerson(installed);
    for (let n = 0; n < 3; n += 1) await promiseInvitation(person);
    await Promise.all([outbox.deliver('a'), outbox.deliver('b')]);
    outbox.now = mondayMorning;
    await Promise.all([outbox.deliver('a'), outbox.deliver('b')]);
    const promised = (await Message.find().sort({ _id: 1 }).lean()).map(({ roundId }) => String(roundId));
    expect(outbox.teams.sent.map(({ view }) => ('roundId' in view ? view.roundId : ''))).toEqual(promised);
  });

  it('are switched off for the demo', async () => {
    outbox = new Outbox({ keepsWorkingHours: false });
    outbox.now = evening;
    await makeRequest({}, installed);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['proposal']);
  });
});

describe('a message that Teams put off once and that then waits for a time of its own', () => {
  useDatabase();
  beforeEach(emptyDatabase);
  beforeEach(makeSkills);

  it('holds up nothing that was promised after it', async () => {
    const { asked } = await makeRequest({}, installed);
    const outbox = new Outbox();
    await outbox.deliver();
    await promiseInvitation(asked);
    outbox.teams.failWith = () => new DeliveryFailure('retry', '429', 1000);
    await outbox.deliver();
    outbox.teams.failWith = () => null;
    // When it is tried again its receiver pauses for a week.
    await Person.updateOne({ _id: asked._id }, { $set: { pausedUntil: new Date(outbox.now.getTime() + 7 * day) } });
    outbox.later(10_000);
    await outbox.deliver();
    await Person.updateOne({ _id: asked._id }, { $set: { pausedUntil: null } });
    const other = await makeAsker();
    await proposePartnership(makeContext({ person: other, now: outbox.now }), { personId: asked.id, ...words });
    await outbox.deliver();
    expect(await statesOf('proposal')).toEqual(['delivered', 'delivered']);
  });
});

describe('the reminder of a session', () => {
  useDatabase();
  beforeEach(emptyDatabase);
  beforeEach(makeSkills);

  it('goes by the clock that somebody lives by now, not by the one of the day it was promised', async () => {
    const { asked, session } = await makeMeeting(installed, { ...installed, timeZone: 'Europe/Berlin' });
    const outbox = new Outbox({ keepsWorkingHours: true });
    await Person.updateOne({ _id: asked._id }, { $set: { timeZone: 'America/New_York' } });
    // The working day before, eleven in Berlin: five in the morning in New York.
    outbox.now = new Date(start.getTime() - day);
    await outbox.deliver();
    const theirs = {
      kind: 'sessionReminder' as const,
      personId: asked._id,
      sessionId: session,
      moment: 'day' as const,
    };
    const waiting = await Message.findOne(theirs).orFail().lean();
    expect(waiting.state).toBe('queued');
    expect(DateTime.fromJSDate(waiting.dueAt, { zone: 'America/New_York' }).toFormat('ccc HH:mm')).toBe('Wed 09:00');
    outbox.now = waiting.dueAt;
    await outbox.deliver();
    expect((await Message.findOne(theirs).orFail().lean()).state).toBe('delivered');
  });
});
