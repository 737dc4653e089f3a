import { answerPoll } from '../../../api/domain/polls/answerPoll.ts';
import { cancelPoll } from '../../../api/domain/polls/cancelPoll.ts';
import { listPolls } from '../../../api/domain/polls/listPolls.ts';
import { getPoll } from '../../../api/domain/polls/getPoll.ts';
import { FeedbackPoll, PollParticipation } from '../../../api/domain/polls/model.ts';
import { remindOfPoll } from '../../../api/domain/polls/remindOfPoll.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { leaveProgramme } from '../../../api/domain/programmes/leaveProgramme.ts';
import { makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makePoll, openedPoll, type MadePoll } from '../../support/polls.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(testNow.getTime() + days * day);

describe('the polls of a programme', () => {
  useDatabase();
  let poll: MadePoll;
  let ada: PersonDocument;
  let ben: PersonDocument;
  let id: string;
  beforeEach(async () => {
    await emptyDatabase();
    poll = await openedPoll({ people: 3 });
    [ada, ben] = poll.members as [PersonDocument, PersonDocument];
    id = poll.programme.id as string;
  });
  const list = (person: PersonDocument, now = testNow) => listPolls(poll.as(person, now), { id });

  it('are all of them for leads, drafts first; for others those that asked them', async () => {
    const draft = await makePoll({ same: poll });
    const off = await openedPoll({ same: poll });
    await cancelPoll(poll.as(poll.lead), { id: off.id });
    const newcomer = await makePerson();
    expect((await list(poll.lead)).polls.map((one) => [one.id, one.state, one.wasAsked, one.asked])).toEqual([
      [draft.id, 'draft', false, 3],
      [poll.id, 'open', false, 3],
      [off.id, 'cancelled', false, 3],
    ]);
    expect((await list(ada)).polls.map((one) => [one.id, one.wasAsked])).toEqual([
      [poll.id, true],
      [off.id, true],
    ]);
    expect(await list(newcomer)).toMatchObject({ iLead: false, people: 3, isSmall: true, polls: [], pulses: [] });
    const elsewhere = await makePerson({ tenantId: otherTenantId });
    await expect(list(elsewhere)).rejects.toMatchObject({ reason: 'programmeNotFound' });
  });

  it('say to the reader alone that they answered every question, and to nobody how many did', async () => {
    const seen = async (person: PersonDocument) => (await list(person)).polls.map((one) => one.isAnswered);
    const ofLead = await list(poll.lead);
    await poll.answer(ada, [1, 1]);
    expect(await seen(ada)).toEqual([false]);
    await poll.answer(ada, [undefined, undefined, 'Yes']);
    expect([await seen(ada), await seen(ben)]).toEqual([[true], [false]]);
    expect(await list(poll.lead)).toEqual(ofLead);
    expect(ofLead.polls[0]?.answered).toBeNull();
  });

  it('say after close how many answered, who took part to themselves, and whether something changed', async () => {
    await poll.answer(ada, [1]);
    const closed = { state: 'closed', answered: 7, change: 'Shorter meetings' };
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: closed, $unset: { wrappedKey: true } });
    expect((await list(ada)).polls).toMatchObject([{ answered: 7, hasChange: true, isAnswered: true }]);
    expect((await list(ben)).polls).toMatchObject([{ answered: 7, hasChange: true, isAnswered: false }]);
  });

  it('that brought something are everybody’s who joined later, and of others nobody’s', async () => {
    const late = await makePerson();
    const programmeId = poll.programme._id;
    const row = { tenantId: late.tenantId, programmeId, personId: late._id };
    await Enrolment.insertMany([{ ...row, role: 'partner', state: 'enrolled', joinedAt: testNow }]);
    const off = await openedPoll({ same: { ...poll, members: [] } });
    await cancelPoll(poll.as(poll.lead), { id: off.id });
    const few = await openedPoll({ same: { ...poll, members: [] } });
    await FeedbackPoll.updateOne({ _id: few.id }, { $set: { state: 'closed', outcome: 'tooFew' } });
    await PollParticipation.deleteMany({ personId: late._id });
    expect((await list(late)).polls).toEqual([]);
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { state: 'closed', outcome: 'shown', closedAt: testNow } });
    expect((await list(late)).polls).toMatchObject([{ id: poll.id, wasAsked: false }]);
    expect(await getPoll(poll.as(late), { id: poll.id })).toMatchObject({
      state: 'closed',
      wasAsked: false,
      mine: null,
    });
    await expect(getPoll(poll.as(late), { id: off.id })).rejects.toThrow('notAsked');
    expect((await list(await makePerson())).polls).toEqual([]);
  });

  it('give way to no drafts, however many there are and how late those end', async () => {
    const { _id, ...draft } = await (await makePoll({ same: poll })).read();
    const closesAt = inDays(60);
    await FeedbackPoll.insertMany(Array.from({ length: 205 }, () => ({ ...draft, closesAt })));
    expect((await list(ada)).polls.map((one) => one.id)).toEqual([poll.id]);
    expect((await list(poll.lead)).polls.at(-1)?.id).toBe(poll.id);
  });

  it('are told by their first question', async () => {
    const [question] = (await poll.read()).questions;
    expect((await list(ada)).polls[0]).toMatchObject({ title: question?.text, questions: 3, template: 'own' });
  });
});

describe('the one reminder', () => {
  useDatabase();
  let poll: MadePoll;
  beforeEach(async () => {
    await emptyDatabase();
    poll = await openedPoll({ people: 5 });
  });
  const remind = async (now = inDays(12)) => remindOfPoll(makeSystem({ now }), await poll.read());
  const reminded = async () => {
    const messages = await Message.find({ kind: 'pollReminder' }).sort({ personId: 1 }).lean();
    return messages.map(({ personId }) => personId.toString());
  };

  it('goes to those who are still in the programme and have not answered, once, and ends with the poll', async () => {
    const [ada, ben, left, ...silent] = poll.members as [PersonDocument, PersonDocument, PersonDocument];
    await poll.answer(ada, [1]);
    await poll.answer(ben, [1]);
    await poll.answer(ben, [null]);
    await leaveProgramme(poll.as(left), { id: poll.programme.id as string });
    await remind();
    await remind();
    expect(await reminded()).toEqual([ben, ...(silent as PersonDocument[])].map(({ id }) => id as string));
    expect((await poll.read()).remindAt).toBeNull();
    const [message] = await Message.find({ kind: 'pollReminder' }).lean();
    expect(message?.expiresAt).toEqual((await poll.read()).closesAt);
  });

  it('goes on after a crash at any moment, and reminds nobody twice', async () => {
    const moments = await crashAt(0, () => remind());
    for (let at = 1; at <= moments; at++) {
      await Message.deleteMany({ kind: 'pollReminder' });
      await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { remindAt: inDays(12) } });
      await crashAt(at, () => remind());
      await remind();
      expect([at, await reminded()]).toEqual([at, poll.members.map(({ id }) => id as string)]);
    }
  });

  it('is not sent when the poll is over or called off', async () => {
    await remind(inDays(14));
    await cancelPoll(poll.as(poll.lead), { id: poll.id });
    await remind();
    expect(await reminded()).toEqual([]);
    await expect(answerPoll(poll.as(poll.lead), { id: poll.id, answers: [] })).rejects.toThrow();
  });
});
