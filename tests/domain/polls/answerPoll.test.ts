import { openedPoll } from '../../support/polls.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { getPoll } from '../../../api/domain/polls/getPoll.ts';

describe('answering a poll', () => {
  useDatabase();
  beforeEach(emptyDatabase);

  it('keeps what is said, and changes it until the poll closes', async () => {
    const poll = await openedPoll();
    const [ada] = poll.members;
    await poll.answer(ada!, [3, undefined, 'More time']);
    await poll.answer(ada!, [undefined, 1]);
    const { mine, questions } = await getPoll(poll.as(ada!), { id: poll.id });
    expect(questions.map(({ id }) => mine?.find(({ questionId }) => questionId === id)?.value)).toEqual([
      3,
      1,
      'More time',
    ]);
  });
});
