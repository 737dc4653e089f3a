import { mostQuestions, updatePollInput, type PollQuestion } from '../../../api/contracts/polls.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { askEverybody, goOnAsking } from '../../../api/domain/polls/askEverybody.ts';
import { cancelPoll } from '../../../api/domain/polls/cancelPoll.ts';
import { FeedbackPoll, PollParticipation } from '../../../api/domain/polls/model.ts';
import { openPoll } from '../../../api/domain/polls/openPoll.ts';
import { templates } from '../../../api/domain/polls/templates.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makePoll, openedPoll, threeQuestions, type MadePoll } from '../../support/polls.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(testNow.getTime() + days * day);
const open = (poll: MadePoll, person = poll.lead, version = 1) => openPoll(poll.as(person), { id: poll.id, version });
const [scale, choice, words] = threeQuestions as [PollQuestion, PollQuestion, PollQuestion];
const blank = { en: '', de: '' };

/** Who was asked and who is written to, by id. */
async function asked() {
  const people = await PollParticipation.find().sort({ personId: 1 }).lean();
  const messages = await Message.find({ kind: 'poll' }).sort({ personId: 1 }).lean();
  return {
    people: people.map(({ personId }) => personId.toString()),
    messages: messages.map(({ personId }) => personId.toString()),
  };
}

describe('opening a poll', () => {
  useDatabase();
  beforeEach(emptyDatabase);

  it('asks everybody who is in the programme and still here, each once, with their department of that day', async () => {
    const poll = await makePoll({ people: 4, departments: ['Sales', 'Legal'] });
    const [ada, ben, gone, left] = poll.members.map(({ _id }) => _id);
    await Person.updateOne({ _id: gone }, { $set: { leftAt: testNow } });
    await Enrolment.updateOne({ personId: left }, { $set: { state: 'left' } });
    const view = await open(poll);
    expect(view).toMatchObject({ state: 'open', asked: 2, isSmall: true, version: 3, opensAt: testNow.toISOString() });
    const ids = [ada, ben].map(String);
    expect(await asked()).toEqual({ people: ids, messages: ids });
    await Person.updateOne({ _id: ada }, { $set: { department: 'Moved' } });
    const rows = await PollParticipation.find().sort({ personId: 1 }).lean();
    expect(rows.map(({ department, hasAnswered }) => [department, hasAnswered])).toEqual([
      ['Sales', false],
      ['Legal', false],
    ]);
    const [message] = await Message.find({ kind: 'poll' }).lean();
    expect(message).toMatchObject({ pollId: (await poll.read())._id, expiresAt: (await poll.read()).closesAt });
  });

  it('fixes thresholds, size, key and dates, and the reminder two days before the end', async () => {
    const poll = await openedPoll({ people: 15 });
    expect(await poll.read()).toMatchObject({
      thresholds: { figures: 5, words: 10 },
      isSmall: false,
      asked: 15,
      opensAt: testNow,
      askedAt: testNow,
      remindAt: inDays(12),
      tellAt: inDays(21),
    });
    expect((await poll.read()).wrappedKey).toBeDefined();
    const actions = await AuditEntry.find({ subject: poll.id }).sort({ _id: 1 }).lean();
    expect(actions.map(({ action }) => action)).toEqual(['poll.opened', 'poll.asked']);
  });

  it.each([
    ['shorter than three days', { closesAt: inDays(2.9) }, null],
    ['of three days', { closesAt: inDays(3) }, inDays(1)],
    ['in a channel', { door: 'channel' as const }, null],
  ])('reminds, or not, in a poll %s', async (_what, draft, remindAt) => {
    expect((await (await openedPoll(draft)).read()).remindAt).toEqual(remindAt);
  });

  it('in a channel writes to nobody, and everybody may answer', async () => {
    const poll = await openedPoll({ door: 'channel' });
    expect(await asked()).toMatchObject({ messages: [] });
    for (const person of poll.members) await expect(poll.answer(person, [1])).resolves.toMatchObject({ state: 'open' });
  });

  it('names each question by its own words, so that only like is compared with like', async () => {
    const shipped = templates.safety;
    const first = await openedPoll({ template: 'safety', questions: [...shipped] });
    expect(await first.read()).toMatchObject({ template: 'safety', questions: shipped.map(({ id }) => ({ id })) });
    // The same words under any id are the same question; other words under its id are another.
    const [one, two] = shipped as [PollQuestion, PollQuestion];
    const changed = { ...two, text: { en: 'I may ask anything.', de: 'Ich darf alles fragen.' } };
    const second = await openedPoll({ template: 'safety', questions: [{ ...one, id: 'own-9' }, changed] });
    const { template, questions } = await second.read();
    expect([template, questions[0]?.id]).toEqual(['own', one.id]);
    expect(questions[1]?.id).toMatch(/^own-[0-9a-f]{24}$/);
    const third = await openedPoll({ questions: [{ ...changed, id: 'own-1' }] });
    expect((await third.read()).questions[0]?.id).toBe(questions[1]?.id);
  });

  it.each<[string, object, string]>([
    ['no question', { questions: [] }, 'pollNeedsQuestion'],
    ['a question without words in either language', { questions: [{ ...scale, text: blank }] }, 'pollNeedsWords'],
    ['a scale of three', { questions: [{ ...scale, options: choice.options }] }, 'pollNeedsOptions'],
    ['a choice of one', { questions: [{ ...choice, options: choice.options.slice(0, 1) }] }, 'pollNeedsOptions'],
    ['an empty option', { questions: [{ ...choice, options: [choice.options[0], blank] }] }, 'pollNeedsOptions'],
    ['options to a question in words', { questions: [{ ...words, options: choice.options }] }, 'pollNeedsOptions'],
    [
      'two options that read the same in one language',
      {
        questions: [
          {
            ...choice,
            options: [
              { en: 'Yes', de: 'Ja' },
              { en: 'yes', de: 'Doch' },
            ],
          },
        ],
      },
      'pollSameOption',
    ],
    [
      'two options that read the same where one language stands in for the other',
      {
        questions: [
          {
            ...choice,
            options: [
              { en: 'Ok', de: '' },
              { en: 'Fine', de: 'OK' },
            ],
          },
        ],
      },
      'pollSameOption',
    ],
    ['the same question twice', { questions: [scale, { ...scale, id: 'own-2' }] }, 'pollSameQuestion'],
    ['an end in less than a day', { closesAt: inDays(0.99) }, 'pollTooShort'],
    ['an end in the past', { closesAt: inDays(-1) }, 'pollTooShort'],
    ['an end in more than 60 days', { closesAt: inDays(60.01) }, 'pollTooLong'],
  ])('is refused with %s, by name, and nobody is asked', async (_what, draft, reason) => {
    const poll = await makePoll(draft);
    await expect(open(poll)).rejects.toMatchObject({ code: 'invalid', reason });
    expect([await asked(), (await poll.read()).state]).toEqual([{ people: [], messages: [] }, 'draft']);
  });

  it('takes words in one language alone', async () => {
    const one = { en: '', de: 'Hilft es?' };
    const poll = await makePoll({ questions: [{ ...scale, text: one }] });
    await expect(open(poll)).resolves.toMatchObject({ state: 'open' });
  });

  it('never has fifty questions or ten thousand characters: the contract refuses them', () => {
    const draft = { version: 1, door: 'bot', closesAt: inDays(7).toISOString() };
    const many = Array.from({ length: 50 }, (_, n) => ({ ...scale, id: `own-${n}` }));
    const accepts = (questions: object[]) => updatePollInput.safeParse({ ...draft, questions }).success;
    expect([accepts(many), accepts(many.slice(0, mostQuestions + 1)), accepts(many.slice(0, mostQuestions))]).toEqual([
      false,
      false,
      true,
    ]);
    expect(accepts([{ ...scale, text: { en: 'x'.repeat(10_000), de: '' } }])).toBe(false);
    expect(accepts([{ ...scale, options: [{ en: 'x'.repeat(25), de: '' }] }])).toBe(false);
  });

  it('waits for a programme that runs and has somebody in it', async () => {
    const empty = await makePoll({ people: 0 });
    await expect(open(empty)).rejects.toMatchObject({ code: 'conflict', reason: 'nobodyEnrolled' });
    const over = await makePoll();
    await Programme.updateOne({ _id: over.programme._id }, { $set: { state: 'archived' } });
    await expect(open(over)).rejects.toMatchObject({ code: 'conflict', reason: 'pollNotRunning' });
  });

  it('is for leads: a draft is not there for anybody else', async () => {
    const poll = await makePoll();
    const elsewhere = await makePerson({ tenantId: otherTenantId });
    for (const person of [...poll.members, await makePerson(), elsewhere])
      await expect(open(poll, person)).rejects.toMatchObject({ code: 'not_found', reason: 'pollNotFound' });
    const opened = await openedPoll();
    await expect(open(opened, opened.members[0])).rejects.toMatchObject({ code: 'forbidden', reason: 'leadsOnly' });
  });

  it('needs the version that was read over', async () => {
    const poll = await makePoll();
    await expect(open(poll, poll.lead, 2)).rejects.toMatchObject({ code: 'conflict', reason: 'pollChanged' });
  });

  it('twice, or five times at once, is opening once', async () => {
    const poll = await makePoll();
    const views = await Promise.all(Array.from({ length: 5 }, () => open(poll)));
    expect(new Set(views.map(({ state }) => ['opening', 'open'].includes(state)))).toEqual(new Set([true]));
    await open(poll);
    await goOnAsking(makeSystem());
    const ids = poll.members.map(({ id }) => id as string);
    expect(await asked()).toEqual({ people: ids, messages: ids });
    expect(await AuditEntry.countDocuments({ action: 'poll.opened' })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'poll.asked' })).toBe(1);
    expect((await poll.read()).state).toBe('open');
  });

  it('is refused once it is over', async () => {
    const poll = await openedPoll();
    await cancelPoll(poll.as(poll.lead), { id: poll.id });
    await expect(open(poll)).rejects.toMatchObject({ code: 'conflict', reason: 'pollNotDraft' });
    const { closesAt } = await (await openedPoll({ same: poll })).read();
    const late = openPoll(poll.as(poll.lead, closesAt), { id: poll.id, version: 1 });
    await expect(late).rejects.toMatchObject({ reason: 'pollNotDraft' });
  });

  it('goes on after a crash at any moment, and asks nobody twice', async () => {
    const poll = await makePoll({ people: 7 });
    const moments = await crashAt(0, () => open(poll));
    expect(moments).toBeGreaterThan(5);
    for (let at = 1; at <= moments; at++) {
      await emptyDatabase();
      const fresh = await makePoll({ people: 7 });
      await crashAt(at, () => open(fresh));
      await goOnAsking(makeSystem());
      if ((await fresh.read()).state === 'draft') await open(fresh);
      const ids = fresh.members.map(({ id }) => id as string);
      expect([at, await asked()]).toEqual([at, { people: ids, messages: ids }]);
      expect([at, await fresh.read()]).toEqual([at, expect.objectContaining({ state: 'open', asked: 7 })]);
    }
  });

  it('of many people is left to the sweep, which asks in batches, two sweeps at once too', async () => {
    const poll = await makePoll({ people: 1 });
    const { tenantId, _id: programmeId } = poll.programme;
    const crowd = await Person.insertMany(
      Array.from({ length: 1100 }, (_, n) => ({
        tenantId,
        name: `Somebody ${n}`,
        givenName: 'Somebody',
        department: 'Ward',
        createdAt: testNow,
      })),
    );
    const place = { tenantId, programmeId, state: 'enrolled' as const, role: 'partner' as const, joinedAt: testNow };
    await Enrolment.insertMany(crowd.map(({ _id }) => ({ ...place, personId: _id })));
    expect(await open(poll)).toMatchObject({ state: 'opening', asked: 1101 });
    expect(await PollParticipation.countDocuments()).toBe(0);
    await Promise.all([goOnAsking(makeSystem()), goOnAsking(makeSystem())]);
    expect(await poll.read()).toMatchObject({ state: 'open', asked: 1101 });
    expect(await PollParticipation.countDocuments()).toBe(1101);
    expect(await Message.countDocuments({ kind: 'poll' })).toBe(1101);
  });

  it('stops asking where the poll was called off meanwhile', async () => {
    const poll = await makePoll();
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { state: 'cancelled' } });
    await askEverybody(makeSystem(), await poll.read());
    expect([await asked(), (await poll.read()).state]).toEqual([{ people: [], messages: [] }, 'cancelled']);
  });
});
