import type { CardView } from '../../../api/contracts/cards.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import type { MessageKind } from '../../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { FeedbackPoll } from '../../../api/domain/polls/model.ts';
import { viewPollCard } from '../../../api/domain/polls/viewPollCard.ts';
import { testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makePoll, openedPoll, type MadePoll } from '../../support/polls.ts';

const day = 86_400_000;
const later = new Date(testNow.getTime() + 20 * day);

useDatabase();
beforeEach(emptyDatabase);

const first = ({ members: [member] }: MadePoll): PersonDocument => {
  if (!member) throw new Error('nobody is in the programme');
  return member;
};
const told = (poll: MadePoll, kind: MessageKind, to = first(poll), now = testNow): Promise<CardView | null> =>
  viewMessage(poll.as(to, now), { kind, pollId: poll.id });
const seen = (poll: MadePoll, now = later): Promise<CardView> =>
  viewPollCard(poll.as(first(poll), now), { pollId: poll.id });

/** A closed poll of which this is known; what it says about its questions is up to the test. */
async function closed(fields: object): Promise<MadePoll> {
  const poll = await openedPoll();
  const set = { state: 'closed', closedAt: testNow, closesAt: testNow, tellAt: later, answered: null, ...fields };
  await FeedbackPoll.updateOne({ _id: poll.id }, { $set: set });
  return poll;
}

describe('the question in the chat', () => {
  it('is the first one, for who has said nothing', async () => {
    expect(await told(await openedPoll(), 'poll')).toMatchObject({
      card: 'poll',
      number: 1,
      questions: 3,
      answer: null,
      isReminder: false,
      isTry: false,
      thresholds: { figures: 5, words: 10 },
      isSmall: true,
      backupDays: 35,
    });
  });

  it('goes on with what is left, and is not sent once everything is said or passed over', async () => {
    const poll = await openedPoll();
    await poll.answer(first(poll), [3]);
    expect(await told(poll, 'poll')).toMatchObject({ card: 'poll', number: 2 });
    await poll.answer(first(poll), [undefined, null, null]);
    expect(await told(poll, 'poll')).toBeNull();
  });

  it('reminds nobody who has begun', async () => {
    const poll = await openedPoll();
    expect(await told(poll, 'pollReminder')).toMatchObject({ card: 'poll', number: 1, isReminder: true });
    await poll.answer(first(poll), [undefined, 1]);
    expect(await told(poll, 'pollReminder')).toBeNull();
  });

  it.each([
    ['is over', { closesAt: testNow }],
    ['is being counted', { state: 'closing' }],
    ['was called off', { state: 'cancelled' }],
  ] as const)('is not sent when the poll %s', async (_what, change) => {
    const poll = await openedPoll();
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: change });
    for (const kind of ['poll', 'pollReminder'] as const) expect(await told(poll, kind)).toBeNull();
  });

  it('is asked while others are still being asked', async () => {
    const poll = await openedPoll();
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { state: 'opening' } });
    expect(await told(poll, 'poll')).toMatchObject({ card: 'poll', number: 1 });
  });

  it('is for nobody who was not asked, not even a lead', async () => {
    const poll = await openedPoll();
    await expect(told(poll, 'poll', poll.lead)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('comes to a lead as a look at a draft, which counts nothing', async () => {
    const draft = await makePoll();
    expect(await told(draft, 'pollTry', draft.lead)).toMatchObject({ card: 'poll', isTry: true, number: 1 });
    await expect(told(draft, 'pollTry')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what came of it', () => {
  const results = (fields: object = {}) => [
    { questionId: 'own-1', answered: 12, mean: 3.1, counts: [1, 2, 4, 5], ...fields },
    { questionId: 'own-2', answered: 12, mean: null, counts: [4, 4, 4] },
    { questionId: 'own-3', answered: 3, mean: null, counts: null },
  ];

  /** Under the ids that the questions got when the poll opened. */
  async function shown(fields: object = {}, result: object = {}): Promise<MadePoll> {
    const poll = await closed({ outcome: 'shown', answered: 12, ...fields });
    const { questions } = await poll.read();
    const stored = results(result).map((one, at) => ({ ...one, questionId: questions[at]?.id }));
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { results: stored } });
    return poll;
  }

  it('leads with the first scale: the upper two words of those who answered it', async () => {
    expect(await told(await shown({ change: 'Shorter meetings.' }), 'pollClosed')).toMatchObject({
      card: 'pollClosed',
      good: 9,
      answered: 12,
      mean: 3.1,
      most: 4,
      change: 'Shorter meetings.',
      question: { kind: 'scale' },
    });
  });

  it('knows an average alone where the distribution is not shown', async () => {
    const poll = await shown({}, { answered: 7, counts: null });
    expect(await told(poll, 'pollClosed')).toMatchObject({ card: 'pollClosed', good: null, answered: 7 });
  });

  it('sends to the page where no scale may be shown', async () => {
    const poll = await shown({}, { answered: null, mean: null, counts: null });
    expect(await told(poll, 'pollClosed')).toMatchObject({ card: 'pollResultsReady', answered: 12 });
  });

  it('waits on cards that stand until a lead has said what changes, or the time for that is over', async () => {
    const poll = await shown();
    expect(await seen(poll, testNow)).toMatchObject({ card: 'pollOver', because: 'closed' });
    expect((await seen(poll, later)).card).toBe('pollClosed');
    for (const news of [{ change: 'Shorter meetings.' }, { toldAt: testNow }]) {
      const other = await shown(news);
      expect((await seen(other, testNow)).card).toBe('pollClosed');
    }
  });

  it.each([
    ['tooFew', { card: 'pollTooFew', isPooled: false }],
    ['pooled', { card: 'pollTooFew', isPooled: true }],
  ] as const)('is nothing when it is %s', async (outcome, view) => {
    const poll = await closed({ outcome });
    expect(await told(poll, 'pollClosed')).toMatchObject(view);
    expect(await seen(poll)).toMatchObject(view);
  });

  it('is not brought when the key was lost, and said on the card that stands', async () => {
    const poll = await closed({ outcome: 'lost' });
    expect(await told(poll, 'pollClosed')).toBeNull();
    expect(await seen(poll, testNow)).toMatchObject({ card: 'pollOver', because: 'lost' });
  });

  it('never holds what the reader said, nor while it is open what anybody did', async () => {
    const poll = await openedPoll();
    await poll.answer(first(poll), [3, 1, 'A quiet room']);
    expect(JSON.stringify(await seen(poll, testNow))).not.toMatch(/quiet|answered":\d/);
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { state: 'closed', outcome: 'tooFew' } });
    expect(JSON.stringify(await seen(poll))).not.toContain('quiet');
  });
});

describe('the lead', () => {
  it('is asked what changes once it is closed, until they have said it', async () => {
    const poll = await closed({ outcome: 'shown', answered: 12 });
    expect(await told(poll, 'pollReady', poll.lead)).toMatchObject({ card: 'pollReady', outcome: 'shown' });
    expect(await told(poll, 'pollReady')).toBeNull();
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { change: 'Shorter meetings.' } });
    expect(await told(poll, 'pollReady', poll.lead)).toBeNull();
  });

  it('is told nothing of a poll that is not closed', async () => {
    const poll = await openedPoll();
    expect(await told(poll, 'pollReady', poll.lead)).toBeNull();
  });
});
