import type { AnswerValue } from '../../../api/contracts/polls.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import type { Log } from '../../../api/domain/context.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { answerPoll } from '../../../api/domain/polls/answerPoll.ts';
import { cancelPoll } from '../../../api/domain/polls/cancelPoll.ts';
import { getPoll } from '../../../api/domain/polls/getPoll.ts';
import { shutPoll } from '../../../api/domain/polls/holdOpen.ts';
import { FeedbackPoll, PollParticipation, PollResponse } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { leaveProgramme } from '../../../api/domain/programmes/leaveProgramme.ts';
import { crashAt } from '../../support/crash.ts';
import { makeContext, makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { openedPoll, type MadePoll } from '../../support/polls.ts';

const day = 86_400_000;

/** What somebody reads of their own answers, in the order of the questions. */
async function readMine(poll: MadePoll, person: PersonDocument, now = testNow): Promise<(AnswerValue | undefined)[]> {
  const { questions, mine } = await getPoll(poll.as(person, now), { id: poll.id });
  return questions.map(({ id }) => mine?.find(({ questionId }) => questionId === id)?.value);
}

describe('answering a poll', () => {
  useDatabase();
  let poll: MadePoll;
  let ada: PersonDocument;
  let ben: PersonDocument;

  beforeEach(async () => {
    await emptyDatabase();
    poll = await openedPoll();
    [ada, ben] = poll.members as [PersonDocument, PersonDocument];
  });

  it('adds to what was said, changes it and takes it back, and shows it to that person alone', async () => {
    await poll.answer(ada, [3, undefined, 'More time']);
    await poll.answer(ada, [0, 1]);
    expect(await readMine(poll, ada)).toEqual([0, 1, 'More time']);
    await poll.answer(ada, [null, undefined, '']);
    expect(await readMine(poll, ada)).toEqual([null, 1, null]);
    expect(await readMine(poll, ben)).toEqual([undefined, undefined, undefined]);
    expect((await getPoll(poll.as(poll.lead), { id: poll.id })).mine).toBeNull();
  });

  it('writes one sealed row and that this person took part: no audit entry, no message, no line in the log', async () => {
    const lines: unknown[] = [];
    const keep = (...line: unknown[]) => void lines.push(line);
    const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
    const before = [await AuditEntry.countDocuments(), await Message.countDocuments()];
    const [question] = (await poll.read()).questions;
    const woken: string[] = [];
    const ctx = { ...poll.as(ada), log, wakeDelivery: () => void woken.push('woken') };
    await answerPoll(ctx, { id: poll.id, answers: [{ questionId: question?.id ?? '', value: 2 }] });
    expect([await AuditEntry.countDocuments(), await Message.countDocuments()]).toEqual(before);
    expect([lines, woken]).toEqual([[], []]);
    const rows = await PollResponse.find().lean();
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['_id', 'pollId', 'pseudonym', 'sealed', 'tenantId']);
    expect(JSON.stringify(rows)).not.toContain(ada.id);
    const took = await PollParticipation.find({ hasAnswered: true }).lean();
    expect(took.map(({ personId }) => personId.toString())).toEqual([ada.id]);
  });

  it('leaves the poll itself as it was', async () => {
    const before = await poll.read();
    await poll.answer(ada, [1]);
    await poll.answer(ben, [1]);
    expect(await poll.read()).toEqual(before);
  });

  it('says to nobody who has answered, not even as a count', async () => {
    const before = await getPoll(poll.as(poll.lead), { id: poll.id });
    await poll.answer(ada, [1, 1, 'Fine']);
    expect(await getPoll(poll.as(poll.lead), { id: poll.id })).toEqual(before);
  });

  it('from two devices at once is one answer a person, and nothing of it is lost', async () => {
    await Promise.all([
      poll.answer(ada, [3]),
      poll.answer(ada, [undefined, 2]),
      poll.answer(ada, [undefined, undefined, 'Both']),
      poll.answer(ada, [3]),
      ...poll.members.slice(1).map((person) => poll.answer(person, [1])),
    ]);
    expect(await readMine(poll, ada)).toEqual([3, 2, 'Both']);
    expect(await PollResponse.countDocuments()).toBe(poll.members.length);
    expect(await PollParticipation.countDocuments({ hasAnswered: true })).toBe(poll.members.length);
  });

  it('that takes everything back did not take part', async () => {
    await poll.answer(ada, [3]);
    await poll.answer(ada, [null]);
    expect(await PollParticipation.countDocuments({ hasAnswered: true })).toBe(0);
  });

  it.each([
    ['beyond the scale', 0, 4],
    ['beyond the choices', 1, 3],
    ['below the scale', 0, -1],
    ['between two places', 0, 1.5],
    ['in words to a scale', 0, 'Very'],
    ['a number to a question in words', 2, 1],
  ] as const)('is refused when it is %s, and nothing is kept', async (_what, place, value) => {
    const { questions } = await poll.read();
    const answers = [
      { questionId: questions[1]?.id ?? '', value: 0 },
      { questionId: questions[place]?.id ?? '', value },
    ];
    const refused = answerPoll(poll.as(ada), { id: poll.id, answers });
    await expect(refused).rejects.toMatchObject({ code: 'invalid', reason: 'answerNotOnScale' });
    expect(await PollResponse.countDocuments()).toBe(0);
  });

  it('is refused to a question of another poll', async () => {
    const other = answerPoll(poll.as(ada), { id: poll.id, answers: [{ questionId: 'tool-easy', value: 1 }] });
    await expect(other).rejects.toMatchObject({ code: 'invalid', reason: 'noSuchQuestion' });
  });

  it('is for those it asked: not for its lead, who came later, a stranger or another company', async () => {
    const newcomer = await makePerson();
    const { _id: programmeId, tenantId } = poll.programme;
    const place = { tenantId, programmeId, personId: newcomer._id, state: 'enrolled', role: 'partner' };
    await Enrolment.insertMany([{ ...place, joinedAt: testNow }]);
    const elsewhere = await makePerson({ tenantId: otherTenantId });
    for (const [person, reason] of [
      [poll.lead, 'notAsked'],
      [newcomer, 'notAsked'],
      [elsewhere, 'pollNotFound'],
    ] as const) {
      await expect(poll.answer(person, [1])).rejects.toMatchObject({ code: 'not_found', reason });
    }
    await expect(getPoll(poll.as(elsewhere), { id: poll.id })).rejects.toMatchObject({ reason: 'pollNotFound' });
    expect(await PollResponse.countDocuments()).toBe(0);
  });

  it('is still possible for who has left the programme since', async () => {
    await leaveProgramme(poll.as(ada), { id: poll.programme.id as string });
    await poll.answer(ada, [2]);
    expect(await readMine(poll, ada)).toEqual([2, undefined, undefined]);
  });

  it('ends with the last moment: neither a new answer nor a change, and nobody reads theirs any more', async () => {
    await poll.answer(ada, [3]);
    const { closesAt } = await poll.read();
    await poll.answer(ben, [2], new Date(closesAt.getTime() - 1));
    for (const person of [ada, ben]) {
      const late = poll.answer(person, [0], closesAt);
      await expect(late).rejects.toMatchObject({ code: 'conflict', reason: 'pollClosed' });
    }
    expect(await readMine(poll, ada, closesAt)).toEqual([undefined, undefined, undefined]);
    expect(await readMine(poll, ada)).toEqual([3, undefined, undefined]);
  });

  it.each(['closing', 'closed'] as const)('is refused once the poll is %s, whatever the clock says', async (state) => {
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { state } });
    await expect(poll.answer(ada, [1])).rejects.toMatchObject({ code: 'conflict', reason: 'pollClosed' });
  });

  it('is counted or refused, never lost, when the poll closes at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      await emptyDatabase();
      poll = await openedPoll({ people: 5 });
      let seen = -1;
      const close = async () => {
        await FeedbackPoll.updateOne({ _id: poll.id, state: 'open' }, { $set: { state: 'closing' } });
        await shutPoll(poll.as(poll.lead), await poll.read());
        seen = await PollResponse.countDocuments();
      };
      const told = await Promise.allSettled([...poll.members.map((person) => poll.answer(person, [1])), close()]);
      const taken = told.slice(0, -1).filter(({ status }) => status === 'fulfilled').length;
      expect([seen, await PollResponse.countDocuments()]).toEqual([taken, taken]);
    }
  });

  it('is destroyed with the key when the poll is called off, and a late one says so', async () => {
    await poll.answer(ada, [3, 1, 'Secret']);
    const view = await cancelPoll(poll.as(poll.lead), { id: poll.id });
    expect(view.state).toBe('cancelled');
    expect(await PollResponse.countDocuments()).toBe(0);
    expect((await poll.read()).wrappedKey).toBeUndefined();
    await expect(poll.answer(ben, [1])).rejects.toMatchObject({ code: 'conflict', reason: 'pollCancelled' });
    expect(await getPoll(poll.as(ada), { id: poll.id })).toMatchObject({ state: 'cancelled', mine: null });
  });

  it('is gone for good however often a process dies while the poll is called off, and one under way is refused', async () => {
    const off = () => cancelPoll(poll.as(poll.lead), { id: poll.id });
    const moments = await crashAt(0, off);
    expect(moments).toBeGreaterThan(3);
    for (let at = 1; at <= moments; at++) {
      await emptyDatabase();
      poll = await openedPoll();
      const [one, ...others] = poll.members as [PersonDocument, ...PersonDocument[]];
      await poll.answer(one, [1]);
      await crashAt(at, off);
      if ((await poll.read()).state === 'cancelled')
        await sweepPolls(makeSystem({ now: new Date(testNow.getTime() + 6 * 60_000) }));
      else await Promise.allSettled([off(), ...others.map((person) => poll.answer(person, [2]))]);
      const { state, wrappedKey, leaseUntil } = await poll.read();
      expect([at, state, wrappedKey, await PollResponse.countDocuments()]).toEqual([at, 'cancelled', undefined, 0]);
      await sweepPolls(makeSystem({ now: new Date(testNow.getTime() + 6 * 60_000) }));
      expect([at, leaseUntil === null || (await poll.read()).leaseUntil === null]).toEqual([at, true]);
    }
  });

  it('needs the key that wraps the poll’s', async () => {
    await poll.answer(ada, [1]);
    const ctx = makeContext({ person: ada, sealKey: new Uint8Array(32).fill(8) });
    const [question] = (await poll.read()).questions;
    const refused = answerPoll(ctx, { id: poll.id, answers: [{ questionId: question?.id ?? '', value: 2 }] });
    await expect(refused).rejects.toMatchObject({ code: 'unavailable', reason: 'pollKeyLost' });
    expect((await getPoll(ctx, { id: poll.id })).mine).toBeNull();
    expect(await readMine(poll, ada)).toEqual([1, undefined, undefined]);
  });

  it('of ten thousand characters has no room and is refused before anything is kept', async () => {
    await expect(poll.answer(ada, [undefined, undefined, 'x'.repeat(10_000)])).rejects.toThrow();
    expect(await PollResponse.countDocuments()).toBe(0);
    await poll.answer(ada, [undefined, undefined, '😀'.repeat(250)]);
    expect(await readMine(poll, ada, new Date(testNow.getTime() + day))).toEqual([
      undefined,
      undefined,
      '😀'.repeat(250),
    ]);
  });
});
