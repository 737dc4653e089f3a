import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { goOnAsking } from '../../../api/domain/polls/askEverybody.ts';
import { listPolls } from '../../../api/domain/polls/listPolls.ts';
import { FeedbackPoll, PollPulse } from '../../../api/domain/polls/model.ts';
import { openDuePulses } from '../../../api/domain/polls/openDuePulses.ts';
import { firstPulse, nextPulse } from '../../../api/domain/polls/pulseTime.ts';
import { setPulse } from '../../../api/domain/polls/setPulse.ts';
import { templates } from '../../../api/domain/polls/templates.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makePoll, openedPoll, type MadePoll } from '../../support/polls.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(testNow.getTime() + days * day);
const first = new Date('2026-03-04T09:00:00.000Z');

describe('the hour of a pulse', () => {
  const zone = 'Europe/Berlin';
  const iso = (date: Date) => date.toISOString();

  it.each([
    ['Tuesday', '2026-03-03T09:00:00Z', '2026-03-04T09:00:00.000Z'],
    ['Friday', '2026-03-06T09:00:00Z', '2026-03-09T09:00:00.000Z'],
    ['Sunday', '2026-03-08T09:00:00Z', '2026-03-09T09:00:00.000Z'],
    // Summer time begins on the Sunday between.
    ['Friday before summer', '2026-03-27T09:00:00Z', '2026-03-30T08:00:00.000Z'],
  ])('is ten o’clock of the working day after a %s', (_day, now, expected) => {
    expect(iso(firstPulse(new Date(now), zone))).toBe(expected);
  });

  it('is ten o’clock in Berlin all year, and on no weekend', () => {
    let at = first;
    for (let times = 0; times < 26; times++) {
      at = nextPulse(at, { everyWeeks: 4, zone, now: at });
      const [weekday, hour] = new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'short', hour: 'numeric' })
        .formatToParts(at)
        .filter(({ type }) => type === 'weekday' || type === 'hour')
        .map(({ value }) => value);
      expect([iso(at), weekday, hour]).toEqual([iso(at), 'Wed', '10']);
    }
  });

  it('comes once after a long silence, not once for each that was missed', () => {
    const late = new Date('2026-07-15T12:00:00Z');
    expect(iso(nextPulse(first, { everyWeeks: 4, zone, now: late }))).toBe('2026-07-22T08:00:00.000Z');
  });
});

describe('a pulse', () => {
  useDatabase();
  let poll: MadePoll;
  let id: string;
  beforeEach(async () => {
    await emptyDatabase();
    poll = await makePoll({ people: 3 });
    id = poll.programme.id as string;
  });

  const set = (everyWeeks: 4 | 8 | 12 | null, now = testNow) =>
    setPulse(poll.as(poll.lead, now), { id, template: 'safety', everyWeeks });
  const sweep = async (now: Date) => {
    await openDuePulses(makeSystem({ now }));
    await goOnAsking(makeSystem({ now }));
  };

  it('is put on a schedule by a lead, at another pace, and off it', async () => {
    expect((await set(4)).pulses).toEqual([{ template: 'safety', everyWeeks: 4, nextAt: first.toISOString() }]);
    expect((await set(4, inDays(5))).pulses[0]?.nextAt).toBe(first.toISOString());
    expect((await set(8)).pulses).toMatchObject([{ everyWeeks: 8 }]);
    expect((await set(null)).pulses).toEqual([]);
    expect((await set(null)).pulses).toEqual([]);
    expect(await AuditEntry.countDocuments({ action: 'poll.pulse' })).toBe(3);
  });

  it('set by three at once is one', async () => {
    await Promise.all([set(4), set(4), set(4)]);
    expect(await PollPulse.countDocuments()).toBe(1);
  });

  it('is seen and set by leads only, in a programme that runs', async () => {
    await set(4);
    const [member] = poll.members;
    if (!member) throw new Error('there is no member');
    expect((await listPolls(poll.as(member), { id })).pulses).toEqual([]);
    const stranger = await makePerson({ tenantId: otherTenantId });
    for (const [person, reason] of [
      [member, 'leadsOnly'],
      [stranger, 'programmeNotFound'],
    ] as const) {
      const refused = setPulse(poll.as(person), { id, template: 'tool', everyWeeks: 4 });
      await expect(refused).rejects.toMatchObject({ reason });
    }
    await Programme.updateOne({ _id: id }, { $set: { state: 'draft' } });
    await expect(set(8)).rejects.toMatchObject({ code: 'conflict', reason: 'pollNotRunning' });
  });

  it('asks everybody for a week when it is due, and again so many weeks later', async () => {
    await set(4);
    await sweep(new Date(first.getTime() - 1));
    expect(await FeedbackPoll.countDocuments({ template: 'safety' })).toBe(0);
    const now = new Date(first.getTime() + 30_000);
    await sweep(now);
    const [asked] = await FeedbackPoll.find({ template: 'safety' }).lean();
    expect(asked).toMatchObject({
      state: 'open',
      asked: 3,
      opensAt: now,
      closesAt: new Date(now.getTime() + 7 * day),
      remindAt: new Date(now.getTime() + 5 * day),
      thresholds: { figures: 5, words: 10 },
      questions: templates.safety,
    });
    expect(await Message.countDocuments({ kind: 'poll', pollId: asked?._id })).toBe(3);
    expect((await PollPulse.findOne().lean())?.nextAt).toEqual(new Date('2026-04-01T08:00:00.000Z'));
    expect(await AuditEntry.countDocuments({ action: 'poll.opened', actorId: null })).toBe(1);
  });

  it('opens one poll, however often and in however many processes it is swept', async () => {
    await set(4);
    await Promise.all(Array.from({ length: 5 }, () => sweep(first)));
    await sweep(inDays(2));
    expect(await FeedbackPoll.countDocuments({ template: 'safety' })).toBe(1);
    expect(await Message.countDocuments({ kind: 'poll' })).toBe(3);
  });

  it('comes to the same end after a crash at any moment', async () => {
    await set(4);
    const moments = await crashAt(0, () => sweep(first));
    expect(moments).toBeGreaterThan(4);
    for (let at = 1; at <= moments; at++) {
      await FeedbackPoll.deleteMany({ template: 'safety' });
      await Message.deleteMany({});
      await PollPulse.updateMany({}, { $set: { nextAt: first } });
      await crashAt(at, () => sweep(first));
      await sweep(first);
      const polls = await FeedbackPoll.find({ template: 'safety' }).lean();
      expect([at, polls.map(({ state }) => state), await Message.countDocuments()]).toEqual([at, ['open'], 3]);
    }
  });

  it('is not asked twice within its pace when it is put off and on again', async () => {
    await set(4);
    await sweep(first);
    await set(null, inDays(2));
    expect((await set(8, inDays(3))).pulses[0]?.nextAt).toBe('2026-04-29T08:00:00.000Z');
  });

  it('waits for its next time where it would ask nobody, or beside an open poll of the same questions', async () => {
    await set(4);
    await openedPoll({ same: poll, template: 'safety', questions: [...templates.safety] });
    await sweep(first);
    expect(await FeedbackPoll.countDocuments({ template: 'safety' })).toBe(1);
    await FeedbackPoll.updateMany({}, { $set: { state: 'closed' } });
    await Enrolment.updateMany({}, { $set: { state: 'left' } });
    await sweep(new Date('2026-04-01T08:00:00.000Z'));
    expect(await FeedbackPoll.countDocuments({ template: 'safety' })).toBe(1);
    expect((await PollPulse.findOne().lean())?.nextAt).toEqual(new Date('2026-04-29T08:00:00.000Z'));
  });

  it('ends with its programme', async () => {
    await set(4);
    await Programme.updateOne({ _id: id }, { $set: { state: 'archived' } });
    await sweep(first);
    expect([await PollPulse.countDocuments(), await FeedbackPoll.countDocuments({ template: 'safety' })]).toEqual([
      0, 0,
    ]);
  });
});
