import type { PollQuestion, PollView } from '../../../api/contracts/polls.ts';
import { updatePollInput } from '../../../api/contracts/polls.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { cancelPoll } from '../../../api/domain/polls/cancelPoll.ts';
import { createPoll } from '../../../api/domain/polls/createPoll.ts';
import { deleteDraft } from '../../../api/domain/polls/deleteDraft.ts';
import { getPoll } from '../../../api/domain/polls/getPoll.ts';
import { listPolls } from '../../../api/domain/polls/listPolls.ts';
import { FeedbackPoll } from '../../../api/domain/polls/model.ts';
import { openPoll } from '../../../api/domain/polls/openPoll.ts';
import { templates } from '../../../api/domain/polls/templates.ts';
import { tryPoll } from '../../../api/domain/polls/tryPoll.ts';
import { updatePoll } from '../../../api/domain/polls/updatePoll.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makeContext, makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makePoll, openedPoll, threeQuestions, type MadePoll } from '../../support/polls.ts';

const minute = 60_000;
const [scale, choice] = threeQuestions as [PollQuestion, PollQuestion, PollQuestion];

describe('a draft of a poll', () => {
  useDatabase();
  let poll: MadePoll;
  let programme: string;
  beforeEach(async () => {
    await emptyDatabase();
    poll = await makePoll();
    programme = poll.programme.id as string;
  });

  const asLead = () => poll.as(poll.lead);
  const later = (minutes: number) => poll.as(poll.lead, new Date(testNow.getTime() + minutes * minute));
  const create = (template: 'safety' | null, ctx = asLead()) => createPoll(ctx, { id: programme, template });
  const inputOf = ({ id, version, questions, door, closesAt }: PollView) => ({
    id,
    version,
    questions,
    door,
    closesAt,
  });
  const read = () => getPoll(asLead(), { id: poll.id });

  it('begins empty or from a template, until the evening in two weeks, and says how many it would ask', async () => {
    expect(await create(null)).toMatchObject({
      state: 'draft',
      template: 'own',
      questions: [],
      // Six in the evening where the lead is.
      closesAt: '2026-03-17T17:00:00.000Z',
      asked: 3,
      isSmall: true,
      iLead: true,
      wasAsked: false,
    });
    expect(await create('safety')).toMatchObject({ template: 'safety', questions: templates.safety });
    expect(await AuditEntry.countDocuments({ action: 'poll.created' })).toBe(2);
  });

  it('is one of twenty at most; one that is made twice is still one', async () => {
    for (let more = 0; more < 18; more += 1) await makePoll({ same: poll });
    const { id } = await create(null);
    await expect(create('safety')).rejects.toMatchObject({ code: 'conflict', reason: 'tooManyDrafts' });
    expect((await create(null)).id).toBe(id);
    await deleteDraft(asLead(), { id: poll.id });
    expect(await create('safety')).toMatchObject({ state: 'draft' });
  });

  it('ends within a few months, not in the year 9999', async () => {
    const input = inputOf(await read());
    for (const closesAt of ['9999-12-31T23:59:00.000Z', later(121 * 24 * 60).now.toISOString()]) {
      await expect(updatePoll(asLead(), { ...input, closesAt })).rejects.toMatchObject({ reason: 'pollTooLong' });
    }
    const closesAt = later(61 * 24 * 60).now.toISOString();
    expect(await updatePoll(asLead(), { ...input, closesAt })).toMatchObject({ closesAt });
  });

  it('made twice before it was changed is one draft; made again afterwards it is another', async () => {
    const made = await Promise.all([create(null), create(null), create(null)]);
    const [first] = made;
    if (!first) throw new Error('nothing was made');
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    await updatePoll(asLead(), { ...inputOf(first), questions: [scale] });
    expect((await create(null)).id).not.toBe(first.id);
    expect(await AuditEntry.countDocuments({ action: 'poll.created' })).toBe(2);
  });

  it('may be incomplete, and keeps what its lead writes', async () => {
    const half: PollQuestion = { ...choice, text: { en: '', de: 'Halb' }, options: [] };
    const changed = await updatePoll(asLead(), { ...inputOf(await read()), questions: [half], door: 'channel' });
    expect(changed).toMatchObject({ version: 2, questions: [half], door: 'channel', state: 'draft' });
    expect(await getPoll(asLead(), { id: poll.id })).toEqual(changed);
  });

  it('takes the same change twice once, and refuses a stale page', async () => {
    const input = { ...inputOf(await read()), questions: [scale] };
    await updatePoll(asLead(), input);
    expect((await updatePoll(asLead(), input)).version).toBe(2);
    const stale = updatePoll(asLead(), { ...input, questions: [choice] });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', reason: 'pollChanged' });
    expect(await AuditEntry.countDocuments({ action: 'poll.updated' })).toBe(1);
  });

  it('changed by two at once keeps one of the changes whole', async () => {
    const input = inputOf(await read());
    const both = await Promise.allSettled([
      updatePoll(asLead(), { ...input, questions: [scale] }),
      updatePoll(asLead(), { ...input, questions: [choice] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await read()).version).toBe(2);
  });

  it('drops the buttons of a question that became one in words', async () => {
    const questions = [{ ...choice, kind: 'text' as const }];
    expect(await updatePoll(asLead(), { ...inputOf(await read()), questions })).toMatchObject({
      questions: [{ kind: 'text', options: [] }],
    });
  });

  it('holds a question under one name once', async () => {
    const questions = [scale, { ...choice, id: scale.id }];
    const refused = updatePoll(asLead(), { ...inputOf(await read()), questions });
    await expect(refused).rejects.toMatchObject({ code: 'invalid', reason: 'pollSameQuestion' });
  });

  it('keeps words that look like markup as they were written', async () => {
    const text = { en: '**Bold** [x](https://evil.example) {{DATE()}} <at>Boss</at>', de: '' };
    const draft = { ...inputOf(await read()), questions: [{ ...scale, text }] };
    const { id: _, ...body } = draft;
    expect(updatePollInput.safeParse(body).success).toBe(true);
    expect((await updatePoll(asLead(), draft)).questions[0]?.text).toEqual(text);
  });

  it('is its leads’ alone: nobody else sees, changes, tries or removes it', async () => {
    const elsewhere = await makePerson({ tenantId: otherTenantId });
    for (const person of [...poll.members.slice(0, 1), await makePerson(), elsewhere]) {
      const ctx = poll.as(person);
      const input = inputOf(await read());
      for (const step of [
        () => getPoll(ctx, { id: poll.id }),
        () => updatePoll(ctx, { ...input, questions: [] }),
        () => tryPoll(ctx, { id: poll.id }),
        () => deleteDraft(ctx, { id: poll.id }),
        () => cancelPoll(ctx, { id: poll.id }),
      ])
        await expect(step()).rejects.toMatchObject({ code: 'not_found', reason: 'pollNotFound' });
    }
    const [member] = poll.members;
    if (!member) throw new Error('there is no member');
    expect((await listPolls(poll.as(member), { id: programme })).polls).toEqual([]);
    await expect(create(null, poll.as(member))).rejects.toMatchObject({ code: 'forbidden', reason: 'leadsOnly' });
    await expect(create(null, poll.as(elsewhere))).rejects.toMatchObject({ reason: 'programmeNotFound' });
  });

  it('is open to administrators as to leads', async () => {
    const ctx = makeContext({ person: await makePerson(), actor: { isAdministrator: true } });
    expect(await getPoll(ctx, { id: poll.id })).toMatchObject({ iLead: true, wasAsked: false, mine: null });
  });

  it('of a programme that is over is not begun', async () => {
    await Programme.updateOne({ _id: programme }, { $set: { state: 'archived' } });
    await expect(create(null)).rejects.toMatchObject({ code: 'conflict', reason: 'programmeArchived' });
  });

  it('is removed for good; what was sent is not', async () => {
    expect((await deleteDraft(asLead(), { id: poll.id })).polls).toEqual([]);
    await expect(deleteDraft(asLead(), { id: poll.id })).rejects.toMatchObject({ reason: 'pollNotFound' });
    expect(await AuditEntry.countDocuments({ action: 'poll.deleted' })).toBe(1);
    const sent = await openedPoll({ same: poll });
    await expect(deleteDraft(asLead(), { id: sent.id })).rejects.toMatchObject({ reason: 'pollNotDraft' });
  });

  it('stays as it is once it was sent', async () => {
    await openPoll(asLead(), { id: poll.id, version: 1 });
    const refused = updatePoll(asLead(), { ...inputOf(await read()), questions: [] });
    await expect(refused).rejects.toMatchObject({ code: 'conflict', reason: 'pollNotDraft' });
  });

  it('is tried by its lead alone: one card within a minute, another after a change or later', async () => {
    await tryPoll(asLead(), { id: poll.id });
    await tryPoll(asLead(), { id: poll.id });
    expect(await Message.countDocuments()).toBe(1);
    await updatePoll(asLead(), { ...inputOf(await read()), questions: [scale] });
    await tryPoll(asLead(), { id: poll.id });
    await tryPoll(later(1), { id: poll.id });
    const sent = await Message.find().lean();
    expect(sent.map(({ kind, personId, pollId }) => [kind, String(personId), String(pollId)])).toEqual(
      Array.from({ length: 3 }, () => ['pollTry', poll.lead.id, poll.id]),
    );
    expect((await read()).state).toBe('draft');
  });

  it('can’t be tried without a question, or once it was sent', async () => {
    const empty = await makePoll({ same: poll, questions: [] });
    await expect(tryPoll(asLead(), { id: empty.id })).rejects.toMatchObject({ reason: 'pollNeedsQuestion' });
    const sent = await openedPoll({ same: poll });
    await expect(tryPoll(asLead(), { id: sent.id })).rejects.toMatchObject({ reason: 'pollNotDraft' });
    expect(await Message.countDocuments({ kind: 'pollTry' })).toBe(0);
  });
});

describe('calling a poll off', () => {
  useDatabase();
  beforeEach(emptyDatabase);
  const cancel = (poll: MadePoll) => cancelPoll(poll.as(poll.lead), { id: poll.id });

  it('twice is calling it off once, and only a lead does', async () => {
    const poll = await openedPoll();
    for (const person of poll.members.slice(0, 1))
      await expect(cancelPoll(poll.as(person), { id: poll.id })).rejects.toMatchObject({ reason: 'leadsOnly' });
    await cancel(poll);
    expect((await cancel(poll)).state).toBe('cancelled');
    expect(await AuditEntry.countDocuments({ action: 'poll.cancelled' })).toBe(1);
    expect(await poll.read()).toMatchObject({ remindAt: null, tellAt: null, results: [], answered: null });
  });

  it.each(['closing', 'closed'] as const)('comes too late for one that is %s', async (state) => {
    const poll = await openedPoll();
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { state } });
    await expect(cancel(poll)).rejects.toMatchObject({ code: 'conflict', reason: 'pollClosed' });
  });

  it('is not for a draft, nor for what pairs say about their meetings', async () => {
    await expect(cancel(await makePoll())).rejects.toMatchObject({ code: 'conflict', reason: 'pollNotOpen' });
    const standing = await openedPoll();
    await FeedbackPoll.updateOne({ _id: standing.id }, { $set: { template: 'sessions' } });
    await expect(cancel(standing)).rejects.toMatchObject({ reason: 'pollNotOpen' });
    for (const person of standing.members.slice(0, 1))
      await expect(standing.answer(person, [1])).rejects.toMatchObject({ reason: 'notAsked' });
  });
});
