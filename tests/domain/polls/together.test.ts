import { Types } from 'mongoose';
import { closePoll } from '../../../api/domain/polls/closePoll.ts';
import { forgetOldPools } from '../../../api/domain/polls/forgetOldPools.ts';
import { FeedbackPoll } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { viewClosedPoll } from '../../../api/domain/polls/viewClosedPoll.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makePerson, makeSystem, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeProgramme } from '../../support/makeProgramme.ts';
import { openedPoll, threeQuestions, type MadePoll } from '../../support/polls.ts';
import { answerAll, close, day, endOf, minute, results } from './closing.ts';

useDatabase();
beforeEach(emptyDatabase);

const [scale] = threeQuestions;
/** The first question, written a little differently. */
const reworded = scale ? [{ ...scale, text: { en: 'does it HELP??', de: '' } }] : [];

/** Another programme with the same people. */
async function elsewhere({ lead, members }: MadePoll): Promise<Pick<MadePoll, 'lead' | 'members' | 'programme'>> {
  const roles = members.map(({ _id }) => ({ personId: _id, role: 'partner' as const }));
  return { lead, members, programme: await makeProgramme({ lead, members: roles, now: testNow }) };
}

async function firstOfTwelve(): Promise<MadePoll> {
  const first = await openedPoll({ people: 16 });
  await answerAll(first, 12, () => [3, 1, null]);
  return first;
}

async function answeredBy(poll: MadePoll, people: number): Promise<MadePoll> {
  for (const person of poll.members.slice(0, people)) await poll.answer(person, [2]);
  return poll;
}
const after = async (poll: MadePoll, days: number) => new Date((await endOf(poll)).getTime() + days * day);

describe('polls that ask the same, one person more', () => {
  it('show nothing in other words and in another programme, and the card speaks of no average', async () => {
    const first = await firstOfTwelve();
    await close(first);
    const same = await elsewhere(first);
    const made = await openedPoll({ same, questions: reworded, now: await after(first, 1) });
    const second = await answeredBy(made, 13);
    await close(second);
    const shown = await results(second);
    expect(shown.questions).toMatchObject([
      { isNearlySame: true, answered: 13, mean: null, counts: null, departmentsWhy: 'nearlySame' },
    ]);
    const row = await second.read();
    const about = { pollId: second.id, programmeName: '', thresholds: row.thresholds, isSmall: false };
    const card = viewClosedPoll({ now: testNow }, row, about as never, true);
    expect(card).toMatchObject({ card: 'pollResultsReady', answered: 13 });
    const third = await answeredBy(await openedPoll({ same, questions: reworded, now: await after(second, 1) }), 6);
    await close(third);
    expect((await results(third)).questions[0]?.before).toEqual([]);
  });

  it('a quarter apart are shown', async () => {
    const first = await firstOfTwelve();
    await close(first);
    const made = await openedPoll({ same: first, now: await after(first, 70) });
    const second = await answeredBy(made, 13);
    await close(second);
    expect((await results(second)).questions[0]).toMatchObject({ isNearlySame: false, mean: 3 });
  });

  it('show nothing of those of two others and one person', async () => {
    const first = await openedPoll({ people: 16 });
    await answerAll(first, 6, () => [3]);
    await close(first);
    const second = await openedPoll({ same: first, now: await after(first, 1) });
    for (const person of second.members.slice(6, 12)) await second.answer(person, [2]);
    await close(second);
    const third = await answeredBy(await openedPoll({ same: first, now: await after(second, 1) }), 13);
    await close(third);
    expect((await results(second)).questions[0]).toMatchObject({ isNearlySame: false, mean: 3 });
    expect((await results(third)).questions[0]).toMatchObject({ isNearlySame: true, nearTo: null, mean: null });
  });

  it('that end at the same moment are counted one after the other, also by several processes', async () => {
    const first = await firstOfTwelve();
    const made = await openedPoll({ same: await elsewhere(first), questions: reworded });
    const second = await answeredBy(made, 13);
    const end = (await endOf(first)).getTime();
    const ids = [first, second].map(({ id }) => new Types.ObjectId(id));
    const closed = await Promise.all(ids.map((id) => closePoll(makeSystem({ now: new Date(end) }), id)));
    expect(closed).toContain(true);
    await sweepPolls(makeSystem({ now: new Date(end + minute) }));
    const near = (await Promise.all([results(first), results(second)])).map(
      ({ questions }) => questions[0]?.isNearlySame,
    );
    expect(near.filter(Boolean)).toHaveLength(1);
    expect(await FeedbackPoll.countDocuments({ isCounting: true })).toBe(0);
  });

  it('wait for one whose process died, until its lease is over; then that one comes first', async () => {
    const first = await firstOfTwelve();
    const made = await openedPoll({ same: await elsewhere(first), questions: reworded });
    const second = await answeredBy(made, 13);
    const end = (await endOf(first)).getTime();
    const leaseUntil = new Date(end + 5 * minute);
    const died = { state: 'closing', batch: 'died', isCounting: true, leaseUntil } as const;
    await FeedbackPoll.updateOne({ _id: second.id }, { $set: died });
    expect(await close(first, { afterMs: minute })).toBe(false);
    await sweepPolls(makeSystem({ now: leaseUntil }));
    const near = (await Promise.all([results(first), results(second)])).map(
      ({ questions }) => questions[0]?.isNearlySame,
    );
    expect(near).toEqual([true, false]);
  });
});

describe('departments that are not shown', () => {
  it.each([
    ['oneDepartment', ['Sales']],
    ['small', [...Array<string>(13).fill('Sales'), 'Art', 'Law', 'Tax']],
    [null, [...Array<string>(8).fill('Sales'), ...Array<string>(8).fill('Care')]],
  ])('say why: %s', async (why, departments) => {
    const poll = await openedPoll({ people: 16, departments });
    await answerAll(poll, 16, () => [3, 1, null]);
    await close(poll);
    expect((await results(poll)).questions.map(({ departmentsWhy }) => departmentsWhy)).toEqual([why, null, null]);
  });
});

describe('answers that wait', () => {
  async function waiting(): Promise<MadePoll> {
    const poll = await openedPoll({ people: 8 });
    await answerAll(poll, 3, () => [1, 1, null]);
    await close(poll);
    return poll;
  }
  const outcomeAfter = async (poll: MadePoll, days: number) => {
    await forgetOldPools(makeSystem({ now: await after(poll, days) }));
    const { outcome, pooled } = await poll.read();
    return [outcome, pooled !== undefined];
  };

  it('wait on in a small programme', async () => {
    expect(await outcomeAfter(await waiting(), 400)).toEqual(['pooled', true]);
  });

  it('are destroyed after half a year where the programme is archived', async () => {
    const poll = await waiting();
    await Programme.updateOne({ _id: poll.programme._id }, { $set: { state: 'archived' } });
    expect(await outcomeAfter(poll, 179)).toEqual(['pooled', true]);
    expect(await outcomeAfter(poll, 180)).toEqual(['tooFew', false]);
  });

  it('are destroyed after half a year where the programme has grown', async () => {
    const poll = await waiting();
    const { tenantId, programmeId } = await poll.read();
    const one = await Enrolment.findOne({ programmeId }).orFail().lean();
    for (let n = 0; n < 7; n += 1) {
      const { _id: personId } = await makePerson();
      await Enrolment.collection.insertOne({ ...one, _id: new Types.ObjectId(), tenantId, personId });
    }
    await sweepPolls(makeSystem({ now: await after(poll, 180) }));
    expect((await poll.read()).outcome).toBe('tooFew');
  });

  it('count everybody asked by each of the polls', async () => {
    const first = await waiting();
    const second = await openedPoll({ same: first, now: await after(first, 1) });
    for (const person of second.members.slice(3, 6)) await second.answer(person, [3]);
    await close(second);
    expect(await results(second)).toMatchObject({ outcome: 'shown', answered: 6, asked: 8 });
  });
});
