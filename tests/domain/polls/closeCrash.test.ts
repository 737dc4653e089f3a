import { Types } from 'mongoose';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { closePoll } from '../../../api/domain/polls/closePoll.ts';
import { FeedbackPoll, PollAnswer, PollResponse } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { makeSystem } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { copyDatabase } from '../../support/databaseCopy.ts';
import { openedPoll, type MadePoll } from '../../support/polls.ts';
import { answerAll, close, day, endOf, minute } from './closing.ts';

useDatabase();

/** All that there is to see of a poll that is over. */
async function outcomeOf({ id }: MadePoll) {
  const poll = await FeedbackPoll.findById(id).orFail().lean();
  const answers = await PollAnswer.find({ pollId: id }, { _id: 0, questionId: 1, value: 1, batch: 1 }).lean();
  return {
    state: poll.state,
    outcome: poll.outcome,
    answered: poll.answered,
    results: poll.results,
    hasKey: poll.wrappedKey !== undefined,
    pooledInto: await FeedbackPoll.countDocuments({ pooledInto: id }),
    waiting: await FeedbackPoll.collection.countDocuments({ pooled: { $exists: true } }),
    isOneBatch: answers.every(({ batch }) => batch === poll.batch),
    answers: answers.map(({ questionId, value }) => `${questionId} ${String(value)}`).toSorted(),
    sealed: await PollResponse.countDocuments({ pollId: id }),
    told: await Message.countDocuments({ kind: 'pollReady', pollId: id }),
    audited: await AuditEntry.countDocuments({ action: 'poll.closed', subject: id }),
  };
}

async function ofMany(): Promise<MadePoll> {
  const poll = await openedPoll({ people: 18 });
  await answerAll(poll, 14, (place) => [place % 4, place % 3, `Words ${place}`]);
  return poll;
}

/** Three answers wait from an earlier poll; with these two there are five people. */
async function ofFew(): Promise<MadePoll> {
  const first = await openedPoll({ people: 8 });
  await answerAll(first, 3, () => [1, 1, null]);
  await close(first);
  const poll = await openedPoll({ same: first, now: new Date((await endOf(first)).getTime() + day) });
  for (const person of poll.members.slice(3, 5)) await poll.answer(person, [3]);
  return poll;
}

describe.each([
  ['of many people', ofMany],
  ['of a small programme, with answers that waited', ofFew],
])('a poll %s whose process dies while it closes', (_name, make) => {
  let poll: MadePoll;
  let end: Date;
  let restore: () => Promise<void>;
  let undisturbed: Awaited<ReturnType<typeof outcomeOf>>;
  let moments = 0;

  const sweepAt = (ms: number) => sweepPolls(makeSystem({ now: new Date(end.getTime() + ms) }));
  const closeAt = (ms: number) =>
    closePoll(makeSystem({ now: new Date(end.getTime() + ms) }), new Types.ObjectId(poll.id));

  beforeAll(async () => {
    await emptyDatabase();
    poll = await make();
    end = await endOf(poll);
    restore = await copyDatabase();
    moments = await crashAt(0, () => closeAt(0));
    undisturbed = await outcomeOf(poll);
  });

  it('comes to something', () => {
    expect(moments).toBeGreaterThan(6);
    expect(undisturbed).toMatchObject({ state: 'closed', outcome: 'shown', hasKey: false, isOneBatch: true });
    expect(undisturbed).toMatchObject({ sealed: 0, told: 1, audited: 1, waiting: 0 });
  });

  it('at any write comes to the same once two others have gone on: nothing counts twice, no key, nothing sealed', async () => {
    for (let at = 1; at <= moments; at += 1) {
      await restore();
      await crashAt(at, () => closeAt(0));
      // Its lease may still hold; after that the first of the two has it, and cleans up once its own is over.
      await Promise.all([sweepAt(minute), sweepAt(minute)]);
      await Promise.all([sweepAt(6 * minute), sweepAt(6 * minute)]);
      await sweepAt(12 * minute);
      expect({ at, ...(await outcomeOf(poll)) }).toEqual({ at, ...undisturbed });
    }
  }, 600_000);

  it('is closed once by two workers at once', async () => {
    await restore();
    const closed = await Promise.all([closeAt(0), closeAt(0), closeAt(0)]);
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await outcomeOf(poll)).toEqual(undisturbed);
  });

  it('is closed once where the first worker only slept beyond its lease', async () => {
    await restore();
    // Both have opened the answers; the first one's results come after the second one's.
    await Promise.allSettled([closeAt(0), closeAt(6 * minute)]);
    await sweepAt(12 * minute);
    await sweepAt(18 * minute);
    expect(await outcomeOf(poll)).toEqual(undisturbed);
  });
});

it('an answer on its way when the poll closes is counted, or refused', async () => {
  await emptyDatabase();
  const poll = await ofMany();
  const end = await endOf(poll);
  const last = poll.members.slice(14);
  const [answers] = await Promise.all([
    Promise.allSettled(last.map((person) => poll.answer(person, [3, 0, 'Late']))),
    closePoll(makeSystem({ now: end }), new Types.ObjectId(poll.id)),
  ]);
  const taken = answers.filter(({ status }) => status === 'fulfilled').length;
  const refused = answers.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect(refused.filter((reason) => !reason.includes('pollClosed'))).toEqual([]);
  expect(await outcomeOf(poll)).toMatchObject({ answered: 14 + taken, sealed: 0 });
});
