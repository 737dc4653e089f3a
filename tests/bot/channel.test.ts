import { randomUUID } from 'node:crypto';
import { Message } from '../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { Person } from '../../api/domain/people/model.ts';
import { FeedbackPoll } from '../../api/domain/polls/model.ts';
import { makePerson, tenantId, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makePoll, openedPoll } from '../support/polls.ts';
import { activityFrom, post, withBotDoor } from './botDoor.ts';
import { say, tap, type Speaking } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);

const channel = {
  conversation: { id: '19:channel@thread.tacv2;messageid=1', conversationType: 'channel', tenantId, isGroup: true },
};
const says = async (person: Speaking, text: string, fields: object = {}) => {
  const [card, ...more] = await say(origin, person, `<at>Pairwise</at> ${text}`, { ...channel, ...fields });
  if (!card || more.length > 0) throw new Error(`${more.length} cards too many`);
  return card;
};
const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);
const scale = (text: string) => ({
  id: 'own-1',
  kind: 'scale' as const,
  text: { en: text, de: '' },
  options: ['No', 'A little', 'Mostly', 'Yes'].map((en) => ({ en, de: '' })),
});

describe('a lead who writes “poll” in a channel', () => {
  it.each(['poll', 'Poll', 'Umfrage', ' poll! '])(
    'posts the open poll: a link, and nothing about anybody (%s)',
    async (text) => {
      const poll = await openedPoll();
      await poll.answer(poll.members[0] ?? poll.lead, [2, 1, 'A quiet room']);
      const { lines, buttons } = await says(poll.lead, text);
      expect(lines).toEqual([
        'Learning partners · poll',
        'Does it help?',
        'Three questions, a minute. Open until Tue 17 Mar.',
        'Who answers, and what, is shown to nobody: not here, not to leads.',
      ]);
      expect(buttons).toEqual({ Answer: expect.stringMatching(new RegExp(`/polls/${poll.id}$`)) });
    },
  );

  it('chooses among several by the number they stand under, those made for channels first', async () => {
    const old = await openedPoll({ questions: [scale('The old one?')], door: 'channel' });
    const newer = await openedPoll({ questions: [scale('The new one?')], same: old });
    await FeedbackPoll.updateOne({ _id: newer.id }, { $set: { opensAt: later(1) } });
    const others = await openedPoll({ questions: [scale('Somebody else’s?')] });
    const choice = {
      lines: ['Poll', 'Which poll?', '1  The old one?', '2  The new one?', 'Write its number as well: “poll 1”.'],
      buttons: {},
    };
    for (const text of ['poll', 'poll 3', 'poll 0', 'Umfrage 77']) expect(await says(old.lead, text)).toEqual(choice);
    expect((await says(old.lead, 'poll 1')).lines[1]).toBe('The old one?');
    expect((await says(old.lead, 'Umfrage 2')).lines[1]).toBe('The new one?');
    expect((await says(others.lead, 'poll')).lines[1]).toBe('Somebody else’s?');
    expect((await says(others.lead, 'poll 2')).lines[1]).toBe('Which poll?');
    await FeedbackPoll.updateOne({ _id: old.id }, { $set: { door: 'bot' } });
    expect((await says(old.lead, 'poll 1')).lines[1]).toBe('The new one?');
  });

  it.each([
    ['is a draft', { state: 'draft' }],
    ['was called off', { state: 'cancelled' }],
    ['is closed', { state: 'closed' }],
    ['is over', { closesAt: testNow }],
    ['is what pairs say about their meetings', { template: 'sessions' }],
    ['is another company’s', { tenantId: randomUUID() }],
  ] as const)('posts none that %s', async (_what, change) => {
    const poll = await openedPoll();
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: change });
    expect((await says(poll.lead, 'poll')).lines[1]).toBe('No poll to post here');
  });

  it('stores nothing, neither a chat nor a message', async () => {
    const poll = await openedPoll();
    const messages = await Message.countDocuments();
    await says(poll.lead, 'poll');
    expect((await Person.findById(poll.lead._id).orFail()).conversation ?? null).toBeNull();
    expect(await Message.countDocuments()).toBe(messages);
  });
});

describe('anybody else in a channel', () => {
  it('gets one and the same sentence, whether there is a poll or not', async () => {
    const poll = await openedPoll();
    const draft = await makePoll();
    const stranger = await makePerson();
    const hints = [];
    for (const person of [stranger, ...poll.members, draft.lead]) hints.push(await says(person, 'poll'));
    expect(hints[0]).toEqual({
      lines: ['Poll', 'No poll to post here', 'A lead can post the open poll of their own programme.'],
      buttons: {},
    });
    for (const hint of hints) expect(hint).toEqual(hints[0]);
  });

  it.each(['help', 'my partners', 'find a partner', 'pause', 'who can help me with Excel?', '', 'polls are great'])(
    'is led to their own chat when they write “%s”, and nothing is done',
    async (text) => {
      const poll = await openedPoll();
      const [member] = poll.members;
      const before = await Person.find().sort({ _id: 1 }).lean();
      const { lines, buttons } = await says(member ?? poll.lead, text);
      expect(lines[1]).toBe('Pairwise talks in private');
      expect(Object.keys(buttons)).toEqual(['Open Pairwise']);
      expect(await Person.find().sort({ _id: 1 }).lean()).toEqual(before);
    },
  );

  it('is not made a person by a word there', async () => {
    await says({ name: 'New Comer', objectId: randomUUID() }, 'hello');
    expect(await Person.countDocuments()).toBe(0);
  });

  it.each(['channel', 'groupChat', undefined])('can press no button that shows or does anything (%s)', async (type) => {
    const poll = await openedPoll();
    const [member] = poll.members;
    const where = { conversation: { ...channel.conversation, conversationType: type } };
    for (const verb of [{ verb: 'listPartnerships' }, { verb: 'pause1w' }, { verb: 'refreshPoll', pollId: poll.id }]) {
      expect((await tap(origin, member ?? poll.lead, verb, where)).lines[1]).toBe('Pairwise talks in private');
      const [older] = await say(origin, member ?? poll.lead, '', { value: verb, text: undefined, ...where });
      expect(older?.lines[1]).toBe('Pairwise talks in private');
    }
    expect((await Person.find().lean()).filter(({ pausedUntil }) => pausedUntil)).toEqual([]);
  });

  it('reads it in their own language', async () => {
    const person = await makePerson({ locale: 'de' });
    expect((await says(person, 'Umfrage')).lines[1]).toBe('Hier ist keine Umfrage zu teilen');
    expect((await says(person, 'hallo', { locale: 'de-DE' })).lines[1]).toBe('Pairwise spricht unter vier Augen');
  });
});

describe('a team', () => {
  const installed = (person: PersonDocument, action: 'add' | 'remove') =>
    post(
      origin,
      activityFrom(
        { objectId: person.objectId ?? '', name: person.name },
        { type: 'installationUpdate', action, deliveryMode: undefined, ...channel },
      ),
    );

  it('that adds the app welcomes nobody, and takes no chat away by removing it', async () => {
    const person = await makePerson();
    await say(origin, person, 'hi');
    const chat = (await Person.findById(person._id).orFail()).conversation;
    const messages = await Message.countDocuments();
    for (const action of ['add', 'remove'] as const) {
      expect((await installed(person, action)).status).toBe(200);
      expect((await Person.findById(person._id).orFail()).conversation).toEqual(chat);
    }
    expect(chat).toMatchObject({ conversationId: `a:${person.objectId}` });
    expect(await Message.countDocuments()).toBe(messages);
  });
});
