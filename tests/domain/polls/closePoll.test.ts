import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { cancelPoll } from '../../../api/domain/polls/cancelPoll.ts';
import { getResults } from '../../../api/domain/polls/getResults.ts';
import { FeedbackPoll, PollAnswer, PollParticipation, PollResponse } from '../../../api/domain/polls/model.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { openedPoll } from '../../support/polls.ts';
import { answerAll, close, day, endOf, results } from './closing.ts';

useDatabase();
beforeEach(emptyDatabase);

describe('a poll that closes', () => {
  it('shows nothing at four answers, and keeps nothing', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 4, () => [3, 1, 'Mine']);
    expect(await close(poll)).toBe(true);
    const shown = await results(poll);
    expect(shown).toMatchObject({ outcome: 'tooFew', answered: null, asked: 16 });
    for (const { answered, mean, counts, comments, departments } of shown.questions) {
      expect([answered, mean, counts, comments, departments]).toEqual([null, null, null, null, null]);
    }
    expect([await PollAnswer.countDocuments(), await PollResponse.countDocuments()]).toEqual([0, 0]);
  });

  it('shows an average from five answers on, and no distribution, choices or words', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 5, (place) => [place < 2 ? 3 : 2, 1, 'Mine']);
    await close(poll);
    const shown = await results(poll);
    expect(shown).toMatchObject({ outcome: 'shown', answered: 5 });
    expect(shown.questions).toMatchObject([
      { answered: 5, mean: 3.4, counts: null, departments: null },
      { answered: 5, mean: null, counts: null },
      { answered: 5, comments: null },
    ]);
    expect(await PollAnswer.countDocuments()).toBe(0);
  });

  it.each([
    [9, null, null],
    [10, [1, 0, 0, 9], 10],
  ])('with %i answers shows %j of them in figures', async (people, counts, comments) => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, people, (place) => [place === 0 ? 0 : 3, 2, `Words ${place}`]);
    await close(poll);
    const [scale, choice, words] = (await results(poll)).questions;
    expect(scale?.counts).toEqual(counts);
    expect(choice?.counts).toEqual(counts && [0, 0, 10]);
    expect(words?.comments?.length ?? null).toBe(comments);
    if (comments) expect(words?.comments?.toSorted()[0]).toBe('Words 0');
  });

  it('counts a question by those who answered it: passing it over is no answer', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 12, (place) => [place < 4 ? 3 : undefined, 1, place < 9 ? 'Mine' : null]);
    await close(poll);
    const [scale, choice, words] = (await results(poll)).questions;
    expect([scale?.answered, scale?.mean]).toEqual([null, null]);
    expect(choice?.counts).toEqual([0, 12, 0]);
    expect([words?.answered, words?.comments]).toEqual([9, null]);
  });

  it('counts a changed answer once, as it was at the end, and who took all of it back not at all', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 11, () => [0, 0, null]);
    await answerAll(poll, 11, (place) => (place === 10 ? [null, null, null] : [3, 1, null]));
    await close(poll);
    const shown = await results(poll);
    expect(shown.answered).toBe(10);
    expect(shown.questions[0]?.counts).toEqual([0, 0, 0, 10]);
  });

  it('shows departments as a partition: small ones together, and nothing where one cell would be left', async () => {
    const departments = [...Array<string>(6).fill('Sales'), ...Array<string>(7).fill('Care'), 'Art', 'Law', 'Tax'];
    const poll = await openedPoll({ people: 16, departments });
    await answerAll(poll, 16, (place) => [place < 6 ? 0 : 3, null, null]);
    await close(poll);
    // Three people in small departments are too few, so the smallest of the others goes with them.
    expect((await results(poll)).questions[0]?.departments).toEqual([
      { name: 'Care', answered: 7, mean: 4 },
      { name: '', answered: 9, mean: 2 },
    ]);
  });

  it('shows nothing before its end, to nobody', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 12, () => [3, 1, 'Mine']);
    const early = new Date((await endOf(poll)).getTime() - 1);
    expect(await close(poll, { afterMs: -1 })).toBe(false);
    for (const reader of [poll.lead, poll.members[0], await makePerson()]) {
      await expect(getResults(poll.as(reader ?? poll.lead, early), { id: poll.id })).rejects.toThrow(
        /pollNotClosed|pollNotFound|notAsked|notInProgramme/,
      );
    }
  });

  it('that was called off shows nothing, ever', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 12, () => [3, 1, 'Mine']);
    await cancelPoll(poll.as(poll.lead), { id: poll.id });
    expect(await close(poll)).toBe(false);
    await expect(results(poll)).rejects.toThrow('pollCancelled');
  });

  it('whose key is no longer there says so plainly', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 12, () => [3, 1, 'Mine']);
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { wrappedKey: Buffer.alloc(60) } });
    expect(await close(poll)).toBe(true);
    expect(await results(poll)).toMatchObject({ outcome: 'lost', answered: null });
    expect([await PollAnswer.countDocuments(), await PollResponse.countDocuments()]).toEqual([0, 0]);
    expect(await Message.countDocuments({ kind: 'pollReady' })).toBe(1);
  });

  it('takes no answer afterwards, and what it shows stays whatever happens to people', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 12, () => [3, 1, 'Mine']);
    await close(poll);
    const before = await results(poll);
    const [first, second] = poll.members;
    if (!first || !second) throw new Error('nobody');
    await expect(poll.answer(second, [0], new Date((await endOf(poll)).getTime() + 1))).rejects.toThrow('pollClosed');
    await PollParticipation.deleteMany({ pollId: poll.id, personId: first._id });
    first.department = 'Elsewhere';
    await first.save();
    expect(await results(poll)).toEqual(before);
  });

  it('tells its leads, and leaves no key, no sealed row, and no name in the audit', async () => {
    const poll = await openedPoll({ people: 16 });
    await answerAll(poll, 12, () => [3, 1, 'Mine']);
    await close(poll);
    await close(poll);
    const row = await FeedbackPoll.findById(poll.id).orFail().lean();
    expect(row.wrappedKey).toBeUndefined();
    expect(await PollResponse.countDocuments()).toBe(0);
    expect((await Message.find({ kind: 'pollReady' })).map(({ personId }) => personId.toString())).toEqual([
      poll.lead.id,
    ]);
    const audit = await AuditEntry.find({ action: 'poll.closed' }).lean();
    expect(audit.map(({ detail }) => detail)).toEqual([{ outcome: 'shown', asked: 16 }]);
  });
});

describe('later polls of a programme', () => {
  it('show the same question before, oldest first', async () => {
    const first = await openedPoll({ people: 16 });
    await answerAll(first, 12, () => [3, 1, null]);
    await close(first);
    const second = await openedPoll({ people: 16, same: first, now: new Date((await endOf(first)).getTime() + day) });
    for (const person of second.members.slice(0, 12)) await second.answer(person, [2]);
    await close(second);
    const [scale] = (await results(second)).questions;
    expect(scale).toMatchObject({ isNearlySame: false, counts: [0, 0, 12, 0] });
    expect(scale?.before).toMatchObject([{ pollId: first.id, answered: 12, mean: 4, good: 12 }]);
    expect((await results(first)).questions[0]?.before).toEqual([]);
  });

  it('show nothing where one more person answers than before: the difference would be that one’s answer', async () => {
    const first = await openedPoll({ people: 16 });
    await answerAll(first, 12, () => [3, 1, null]);
    await close(first);
    const second = await openedPoll({ people: 16, same: first, now: new Date((await endOf(first)).getTime() + day) });
    for (const [place, person] of second.members.slice(0, 13).entries())
      await second.answer(person, [place === 12 ? 0 : 3, 1]);
    await close(second);
    const [scale, choice] = (await results(second)).questions;
    const nothing = { isNearlySame: true, answered: 13, mean: null, counts: null, departments: null };
    expect(scale).toMatchObject({ ...nothing, nearTo: (await endOf(first)).toISOString() });
    expect(choice).toMatchObject(nothing);
  });
});
