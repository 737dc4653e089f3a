import type { Types } from 'mongoose';
import { FeedbackPoll, PollAnswer } from '../../../api/domain/polls/model.ts';
import { writeVoice } from '../../../api/domain/polls/writeVoice.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { openedPoll, type MadePoll } from '../../support/polls.ts';
import { close, day, endOf, results } from './closing.ts';

useDatabase();
beforeEach(emptyDatabase);

/** The next poll of the same people with the same questions, which those at these places answer; it is closed. */
async function nextPoll(before: MadePoll, places: readonly number[], value: number): Promise<MadePoll> {
  const poll = await openedPoll({ same: before, now: new Date((await endOf(before)).getTime() + day) });
  await answerBy(poll, places, value);
  await close(poll);
  return poll;
}

async function firstPoll(places: readonly number[], value: number): Promise<MadePoll> {
  const poll = await openedPoll({ people: 10 });
  await answerBy(poll, places, value);
  await close(poll);
  return poll;
}

async function answerBy(poll: MadePoll, places: readonly number[], value: number): Promise<void> {
  for (const place of places) {
    const person = poll.members[place];
    if (person) await poll.answer(person, [value, 1, 'Quite secret words']);
  }
}

const outcomes = async (...polls: MadePoll[]) => Promise.all(polls.map(async (poll) => (await results(poll)).outcome));
const rowOf = (id: string | Types.ObjectId) => FeedbackPoll.findById(id).orFail().lean();

describe('a small programme', () => {
  it('adds answers up over its polls until five people have answered, then shows one average', async () => {
    const first = await firstPoll([0, 1, 2], 0);
    const second = await nextPoll(first, [2, 3], 3);
    expect(await outcomes(first, second)).toEqual(['pooled', 'pooled']);
    const third = await nextPoll(second, [4], 3);
    expect(await outcomes(first, second, third)).toEqual(['pooled', 'pooled', 'shown']);
    const shown = await results(third);
    expect(shown).toMatchObject({ answered: 5, isSmall: true });
    expect(shown.questions).toMatchObject([
      { answered: 5, mean: 2.5, counts: null, departments: null, departmentsWhy: null },
      { counts: null },
      { comments: null },
    ]);
    for (const earlier of [first, second]) {
      const row = await rowOf(earlier.id);
      expect([row.pooled, row.pooledInto?.toString()]).toEqual([undefined, third.id]);
    }
  });

  it('never takes five answers for five people', async () => {
    const first = await firstPoll([0, 1, 2], 0);
    const second = await nextPoll(first, [0, 1, 2], 3);
    expect(await outcomes(first, second)).toEqual(['pooled', 'pooled']);
  });

  it('shows each answer once: after five people were reached the next ones wait again', async () => {
    const first = await firstPoll([0, 1, 2, 3, 4], 0);
    const second = await nextPoll(first, [5, 6], 3);
    expect(await outcomes(first, second)).toEqual(['shown', 'pooled']);
  });

  it('shows no distribution, choices, words or departments, however many answer', async () => {
    const poll = await firstPoll([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 2);
    for (const { counts, comments, departments } of (await results(poll)).questions) {
      expect([counts, comments, departments]).toEqual([null, null, null]);
    }
    expect(await PollAnswer.countDocuments()).toBe(0);
  });

  it('keeps what waits unreadable, of one length, and without any words', async () => {
    const [one, four] = [await firstPoll([0], 0), await firstPoll([0, 1, 2, 3], 3)];
    const lengths = await Promise.all([one, four].map(async ({ id }) => (await rowOf(id)).pooled?.length));
    expect(lengths[0]).toBe(lengths[1]);
    const text = JSON.stringify(await FeedbackPoll.find({}, { questions: 0 }).lean());
    for (const person of four.members) expect(text).not.toContain(person.id);
    expect(text).not.toContain('secret');
  });

  it('loses what waited when the key is gone, says so, and goes on', async () => {
    const first = await firstPoll([0, 1, 2], 0);
    const second = await openedPoll({ same: first, now: new Date((await endOf(first)).getTime() + day) });
    await FeedbackPoll.updateOne({ _id: second.id }, { $set: { wrappedKey: Buffer.alloc(60) } });
    await close(second);
    expect(await outcomes(first, second)).toEqual(['pooled', 'lost']);
    await FeedbackPoll.updateOne({ _id: first.id }, { $set: { pooled: Buffer.alloc(80) } });
    const third = await nextPoll(second, [0, 1, 2, 3, 4], 1);
    expect(await outcomes(first, third)).toEqual(['lost', 'shown']);
  });

  it('has a shared round instead: one thing to keep and one to change, signed, taken back by emptying it', async () => {
    const poll = await firstPoll([0], 0);
    const now = new Date((await endOf(poll)).getTime() + day);
    const [ada, ben] = poll.members;
    if (!ada || !ben) throw new Error('nobody');
    await writeVoice(poll.as(ada, now), { id: poll.id, keep: 'The pace', change: '' });
    await writeVoice(poll.as(ada, now), { id: poll.id, keep: 'The pace', change: 'The room' });
    expect((await results(poll, ben)).voices).toMatchObject([
      { person: { id: ada.id }, isMine: false, keep: 'The pace', change: 'The room' },
    ]);
    await writeVoice(poll.as(ada, now), { id: poll.id, keep: '', change: '' });
    expect((await results(poll)).voices).toEqual([]);
    const stranger = poll.as(await makePerson(), now);
    await expect(writeVoice(stranger, { id: poll.id, keep: 'Mine', change: '' })).rejects.toThrow('notInProgramme');
    await expect(writeVoice(poll.as(poll.lead, now), { id: poll.id, keep: 'Mine', change: '' })).rejects.toThrow(
      'notAsked',
    );
  });
});
