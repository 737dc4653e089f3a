import { contentKeys } from '../../../api/domain/polls/contentKeys.ts';
import { FeedbackPoll } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { writeChange } from '../../../api/domain/polls/writeChange.ts';
import { makeSystem, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { openedPoll } from '../../support/polls.ts';
import { commandsDuring, startProfiler } from '../../api/profiler.ts';
import { answerAll, day, endOf, results } from './closing.ts';

useDatabase();

it('closing, telling and reading results find everything by an index, and leave other polls alone', async () => {
  await emptyDatabase();
  const poll = await openedPoll({ people: 12 });
  await answerAll(poll, 11, () => [3, 1, 'Mine']);
  const { _id: _, programmeId: __, onceKey: ___, ...row } = await poll.read();
  const over = { ...row, programmeId: poll.lead._id, state: 'closed', closedAt: testNow, toldAt: testNow };
  await FeedbackPoll.collection.insertMany(Array.from({ length: 300 }, () => ({ ...over, tellAt: testNow })));
  const keys = row.questions.flatMap(contentKeys);
  const same = Array.from({ length: 3 }, () => ({ ...over, outcome: 'shown', contentKeys: keys, results: [] }));
  await FeedbackPoll.collection.insertMany(same);
  const end = await endOf(poll);
  await startProfiler();
  const commands = await commandsDuring(async () => {
    await sweepPolls(makeSystem({ now: end }));
    await writeChange(poll.as(poll.lead, new Date(end.getTime() + day)), {
      id: poll.id,
      change: 'Shorter',
      version: (await poll.read()).version,
    });
    await sweepPolls(makeSystem({ now: new Date(end.getTime() + 8 * day) }));
    await results(poll);
  });
  const polls = commands.filter(({ collection, plan }) => plan !== '' && /^(feedbackPolls|poll)/.test(collection));
  expect(polls.length).toBeGreaterThan(20);
  expect(polls.filter(({ plan }) => plan.includes('COLLSCAN'))).toEqual([]);
  expect(polls.filter(({ examined }) => examined > 50)).toEqual([]);
});
