import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { FeedbackPoll } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { writeChange } from '../../../api/domain/polls/writeChange.ts';
import { writeVoice } from '../../../api/domain/polls/writeVoice.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { makePerson, makeSystem } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { openedPoll, type MadePoll } from '../../support/polls.ts';
import { answerAll, close, day, endOf, results } from './closing.ts';

useDatabase();
let poll: MadePoll;
let over: Date;
beforeEach(async () => {
  await emptyDatabase();
  poll = await openedPoll({ people: 16 });
  await answerAll(poll, 12, () => [3, 1, null]);
  over = await endOf(poll);
});

const told = () => Message.countDocuments({ kind: 'pollClosed', state: 'queued' });
/** The lead says it, over what stands there now. */
const say = async (change: string, days: number) =>
  writeChange(poll.as(poll.lead, new Date(over.getTime() + days * day)), {
    id: poll.id,
    change,
    version: (await poll.read()).version,
  });
const sweepAt = (ms: number) => sweepPolls(makeSystem({ now: new Date(over.getTime() + ms) }));

describe('what came of a poll', () => {
  it('is told to everybody asked, once, when a lead says what changes; in other words it is not told again', async () => {
    await close(poll);
    expect(await told()).toBe(0);
    const shown = await say('Meetings are shorter', 2);
    expect(shown.change).toMatchObject({ words: 'Meetings are shorter', by: { id: poll.lead.id } });
    expect(await told()).toBe(16);
    await say('Meetings are shorter now', 3);
    await sweepAt(8 * day);
    expect(await told()).toBe(16);
    const audit = await AuditEntry.find({ action: 'poll.changeWritten' }).lean();
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).not.toContain('shorter');
  });

  it('is told after a week at the latest', async () => {
    await sweepAt(0);
    await sweepAt(7 * day - 1);
    expect(await told()).toBe(0);
    await sweepAt(7 * day);
    expect(await told()).toBe(16);
  });

  it('is told once each, wherever the process that tells it dies', async () => {
    await close(poll);
    const tell = () => sweepAt(8 * day);
    for (let at = 1; at < 4; at += 1) await crashAt(at, tell);
    await Promise.all([tell(), tell()]);
    expect(await told()).toBe(16);
    expect((await poll.read()).toldAt).toEqual(new Date(over.getTime() + 8 * day));
  });

  it('is written to nobody where the poll stood in a channel', async () => {
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { door: 'channel' } });
    await close(poll);
    await sweepAt(30 * day);
    expect(await say('Shorter', 31)).toMatchObject({ door: 'channel', wereTold: false });
    expect(await told()).toBe(0);
  });

  it('is told once more to everybody when a lead says what changes later, and never again', async () => {
    await close(poll);
    await sweepAt(7 * day);
    await Message.updateMany({ kind: 'pollClosed' }, { $set: { state: 'delivered' } });
    expect(await results(poll)).toMatchObject({ wereTold: true, change: null });
    await say('Shorter', 9);
    expect(await told()).toBe(16);
    await say('Much shorter', 10);
    await sweepAt(20 * day);
    expect(await told()).toBe(16);
    const keys = (await Message.find({ kind: 'pollClosed', state: 'queued' }).lean()).map((one) => one.dedupeKey);
    expect(keys.every((key) => key.startsWith(`pollChange:${poll.id}:`))).toBe(true);
  });

  it('is one message where the first had not left yet when the change was written', async () => {
    await close(poll);
    await sweepAt(7 * day);
    await say('Shorter', 7);
    expect(await told()).toBe(16);
    expect(await Message.countDocuments({ kind: 'pollClosed', state: 'cancelled' })).toBe(16);
  });

  it('is told once each, wherever the process in which a lead says it dies', async () => {
    await close(poll);
    await sweepAt(7 * day);
    await Message.updateMany({ kind: 'pollClosed' }, { $set: { state: 'delivered' } });
    for (let at = 1; at < 16; at += 1) await crashAt(at, () => say('Shorter', 9));
    await sweepAt(9 * day);
    expect(await told()).toBe(16);
  });

  it('is not written over by a lead who has not read what another one wrote', async () => {
    await close(poll);
    const { version } = await results(poll);
    await say('Shorter', 1);
    const later = poll.as(poll.lead, new Date(over.getTime() + day));
    await expect(writeChange(later, { id: poll.id, change: 'Longer', version })).rejects.toThrow('pollChanged');
    expect((await writeChange(later, { id: poll.id, change: 'Shorter', version })).change?.words).toBe('Shorter');
    expect((await results(poll)).change?.words).toBe('Shorter');
  });

  it('is said by leads alone, and read by who joined later', async () => {
    await close(poll);
    const [member] = poll.members;
    const late = await makePerson();
    const now = new Date(over.getTime() + day);
    if (!member) throw new Error('nobody');
    await expect(writeChange(poll.as(member, now), { id: poll.id, change: 'Mine', version: 3 })).rejects.toThrow(
      'leadsOnly',
    );
    const row = { tenantId: late.tenantId, programmeId: poll.programme._id, personId: late._id };
    await Enrolment.insertMany([{ ...row, role: 'partner', state: 'enrolled', joinedAt: now }]);
    expect(await results(poll, late)).toMatchObject({ wasAsked: false, iLead: false, answered: 12 });
    await expect(writeChange(poll.as(late, now), { id: poll.id, change: 'Mine', version: 3 })).rejects.toThrow(
      'leadsOnly',
    );
    await expect(writeVoice(poll.as(late, now), { id: poll.id, keep: 'Mine', change: '' })).rejects.toThrow(
      'noSharedRound',
    );
  });
});

it('the sweep closes a poll whose last moment has passed, and cleans up behind it', async () => {
  await sweepAt(-1);
  expect((await poll.read()).state).toBe('open');
  await sweepAt(0);
  expect(await poll.read()).toMatchObject({ state: 'closed', outcome: 'shown' });
  await sweepAt(10 * 60_000);
  expect((await poll.read()).leaseUntil).toBeNull();
});
