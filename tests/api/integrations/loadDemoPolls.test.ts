import { trusted } from '../../../api/domain/database.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { answerPoll } from '../../../api/domain/polls/answerPoll.ts';
import { getResults } from '../../../api/domain/polls/getResults.ts';
import { listPolls } from '../../../api/domain/polls/listPolls.ts';
import { FeedbackPoll, PollParticipation, PollResponse } from '../../../api/domain/polls/model.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { demoPolls } from '../../../api/integrations/demoPolls.ts';
import { loadDemo } from '../../../api/integrations/loadDemo.ts';
import { loadDemoPolls } from '../../../api/integrations/loadDemoPolls.ts';
import { makeContext, makeSystem, testNow } from '../../support/context.ts';
import { useDatabase } from '../../support/database.ts';
import { keepWorlds } from '../../support/keepWorlds.ts';

useDatabase();

const worldOf = keepWorlds<void>();
const loaded = () => worldOf('loaded', () => loadDemo(makeSystem(), () => undefined));
const as = async (mail: string) =>
  makeContext({ person: await Person.findOne({ mail: `${mail}@adventure-works.com` }).orFail() });
const programmeId = async () => (await Programme.findOne({ name: 'Learning partners' }).orFail()).id as string;
const listed = async (mail: string) => (await listPolls(await as(mail), { id: await programmeId() })).polls;

async function resultsOfAutumn() {
  const [, autumn] = await listed('sariya0');
  return getResults(await as('sariya0'), { id: autumn?.id ?? '' });
}

describe('the polls of the demo company', () => {
  beforeEach(loaded, 120_000);

  it('are two that are over and one that Sariya can answer at once', async () => {
    const polls = await listed('sariya0');
    expect(polls.map(({ state, template, asked, answered }) => [state, template, asked, answered])).toEqual([
      ['open', 'safety', 64, null],
      ['closed', 'learning', 64, 23],
      ['closed', 'learning', 64, 21],
    ]);
    const id = polls[0]?.id ?? '';
    const answers = [{ questionId: 'safety-admit', value: 4 }];
    expect(await answerPoll(await as('sariya0'), { id, answers })).toMatchObject({ mine: answers });
  });

  it('tell that meetings help and that a time is hard to find, and how it was before', async () => {
    const { questions, outcome, change } = await resultsOfAutumn();
    const [use, time, hurdle, words] = questions;
    expect(outcome).toBe('shown');
    expect([use?.counts, time?.counts, hurdle?.counts]).toEqual([
      [0, 2, 5, 9, 7],
      [4, 7, 5, 5, 2],
      [9, 2, 8, 1, 3],
    ]);
    expect(use?.before).toMatchObject([{ answered: 21, good: 11 }]);
    expect(time?.before).toMatchObject([{ answered: 21, good: 8 }]);
    expect(words?.comments?.toSorted()).toEqual(demoPolls[1]?.answers['learning-change']?.toSorted());
    expect(change).toMatchObject({
      words: expect.stringContaining('30 minutes'),
      by: { name: 'Paula Barreto de Mattos' },
    });
  });

  it('keep of those that are over nothing but what is shown', async () => {
    const over = (await FeedbackPoll.find({ state: 'closed' }).lean()).map(({ _id, wrappedKey }) => {
      expect(wrappedKey).toBeUndefined();
      return _id;
    });
    expect(await PollResponse.countDocuments({ pollId: trusted({ $in: over }) })).toBe(0);
  });

  it('write to people about the open one alone', async () => {
    const [open] = await listed('paula0');
    const told = await Message.find({ pollId: trusted({ $ne: null }), expiresAt: trusted({ $gt: testNow }) }).lean();
    const toAsk = told.filter(({ kind }) => kind === 'poll');
    expect(new Set(toAsk.map(({ pollId }) => String(pollId)))).toEqual(new Set([open?.id]));
    expect(toAsk).toHaveLength(64);
    // And to the lead, for whom nothing is left to say.
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['poll', 'pollReady']));
  });

  it('are made once, and taken up again where a load broke off', async () => {
    const before = await FeedbackPoll.find().lean();
    await loadDemoPolls(makeSystem());
    expect(await FeedbackPoll.find().lean()).toEqual(before);
    const last = before.at(-1);
    await FeedbackPoll.deleteOne({ _id: last?._id });
    await PollParticipation.deleteMany({ pollId: last?._id });
    await FeedbackPoll.updateOne({ _id: before[1]?._id }, { $set: { change: '' } });
    await loadDemoPolls(makeSystem());
    const states = (await FeedbackPoll.find().sort({ closesAt: 1 }).lean()).map(({ state, change }) => [state, change]);
    expect(states).toEqual(before.map(({ state, change }) => [state, change]));
    expect((await resultsOfAutumn()).answered).toBe(23);
  });
});
