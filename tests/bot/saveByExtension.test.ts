import { randomUUID } from 'node:crypto';
import { Insight } from '../../api/domain/insights/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { plainText } from '../../bot/messageExtension/plainText.ts';
import { makePerson, otherTenantId } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { withBotDoor } from './botDoor.ts';
import { extend, pressed } from './extension.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);

const commandId = 'saveMessage';
const html = '<p>Run the count on <b>both</b> tables first,&nbsp;<at id="0">Sam</at>.</p>';
const said = 'Run the count on both tables first, Sam.';
type Payload = Record<string, unknown>;
const messageOf = (author: { objectId?: string | null; name: string }, changes: Payload = {}): Payload => ({
  id: '1',
  messageType: 'message',
  from: { user: { id: author.objectId, displayName: author.name, userIdentityType: 'aadUser' } },
  body: { contentType: 'html', content: html },
  ...changes,
});
const open = (person: PersonDocument, messagePayload: unknown) =>
  extend(origin, person, 'fetchTask', { commandId, commandContext: 'message', messagePayload });
const send = (person: PersonDocument, messagePayload: unknown, data: unknown) =>
  extend(origin, person, 'submitAction', { commandId, commandContext: 'message', messagePayload, data });
const kept = () => Insight.find().lean();

describe('saving a message', () => {
  it('of a colleague shows it, asks its author, and says so', async () => {
    const [saver, author] = [await makePerson(), await makePerson({ name: 'Gigi Matthew' })];
    const message = messageOf(author);
    const form = await open(saver, message);
    expect(form.dialog?.lines).toEqual(
      expect.arrayContaining([said, 'Gigi Matthew is asked first. Until then only you two can see it.']),
    );
    expect(await kept()).toEqual([]);
    const done = await send(saver, message, pressed(form, 'Ask and save'));
    expect(done.dialog?.lines).toEqual(
      expect.arrayContaining(['Asked.', 'Until Gigi Matthew answers, only you two can see it.']),
    );
    expect(await kept()).toMatchObject([{ state: 'waitsForAuthor', text: said }]);
    const told = await Message.find({ kind: 'saveConsent' }).lean();
    expect(told.map(({ personId }) => String(personId))).toEqual([author.id]);
  });

  it('asks once, however often it is sent', async () => {
    const [saver, author] = [await makePerson(), await makePerson()];
    const data = pressed(await open(saver, messageOf(author)), 'Ask and save');
    const sends = await Promise.all([1, 2, 3].map(() => send(saver, messageOf(author), data)));
    for (const { dialog } of sends) expect(dialog?.lines).toContain('Asked.');
    expect(await kept()).toHaveLength(1);
    expect(await Message.countDocuments({ kind: 'saveConsent' })).toBe(1);
  });

  it('of somebody whom Pairwise does not know waits until they add it', async () => {
    const saver = await makePerson();
    const message = messageOf({ objectId: randomUUID(), name: 'New Comer' });
    const done = await send(saver, message, pressed(await open(saver, message), 'Ask and save'));
    expect(done.dialog?.lines).toContain('Until New Comer answers, only you two can see it.');
    expect(await kept()).toMatchObject([{ state: 'waitsForAuthor' }]);
    expect(await Message.countDocuments({ kind: 'saveConsent' })).toBe(0);
  });

  it('of one’s own keeps a draft, and asks nobody', async () => {
    const saver = await makePerson();
    const message = messageOf(saver);
    const form = await open(saver, message);
    const done = await send(saver, message, pressed(form, 'Keep as a draft'));
    expect(done.dialog?.lines).toContain('Kept as a draft');
    expect(await kept()).toMatchObject([{ state: 'draft', text: said }]);
    expect(await Message.countDocuments({ kind: 'saveConsent' })).toBe(0);
  });

  it('takes words and author from the message, whatever the form says', async () => {
    const [saver, author, other] = [await makePerson(), await makePerson(), await makePerson()];
    const message = messageOf(author);
    const data = pressed(await open(saver, message), 'Ask and save', {
      text: 'Something they never said',
      authorObjectId: other.objectId,
      authorName: 'Nobody',
    });
    await send(saver, message, data);
    expect(await kept()).toMatchObject([{ text: said }]);
    const told = await Message.find({ kind: 'saveConsent' }).lean();
    expect(told.map(({ personId }) => String(personId))).toEqual([author.id]);
  });

  const user = { id: randomUUID(), displayName: 'Else Where', userIdentityType: 'aadUser' };
  it.each([
    ['of a bot', { from: { application: { id: randomUUID(), displayName: 'Bot' } } }, 'No colleague wrote'],
    ['of a bot that names a user', { from: { user, application: { id: 'x' } } }, 'No colleague wrote'],
    ['of the system', { from: null }, 'No colleague wrote'],
    ['of an id that is none', { from: { user: { ...user, id: '29:x' } } }, 'No colleague wrote'],
    ['of another company', { from: { user: { ...user, tenantId: otherTenantId } } }, 'works elsewhere'],
    ['of a guest from outside', { from: { user: { ...user, userIdentityType: 'federatedUser' } } }, 'works elsewhere'],
    ['that is only a file', { body: { contentType: 'html', content: '<attachment id="1"></attachment>' } }, 'no words'],
    ['that is only a picture', { body: { contentType: 'html', content: '<p><img src="x"></p>' } }, 'no words'],
    ['that is only an emoji', { body: { contentType: 'text', content: '🎉' } }, 'no words'],
    ['that is far too long', { body: { contentType: 'text', content: 'words '.repeat(1700) } }, 'longer than 4,000'],
    ['that was deleted', { deleted: true }, 'could not be read'],
    ['that is none', { body: 'x' }, 'could not be read'],
  ])('%s is refused with a sentence, before and after the form', async (_, changes, sentence) => {
    const [saver, author] = [await makePerson(), await makePerson()];
    const message = messageOf(author, changes);
    for (const answer of [await open(saver, message), await send(saver, message, { onceKey: randomUUID() })]) {
      expect(answer.dialog?.lines.join(' ')).toContain(sentence);
      expect(answer.dialog?.buttons).toEqual({});
    }
    expect(await kept()).toEqual([]);
  });

  it.each([undefined, {}, { onceKey: { $ne: '' } }])('with a form of %j is refused', async (data) => {
    const [saver, author] = [await makePerson(), await makePerson()];
    expect((await send(saver, messageOf(author), data)).dialog?.lines.join(' ')).toContain('could not be read');
    expect((await send(saver, undefined, { onceKey: randomUUID() })).dialog?.lines.join(' ')).toContain(
      'could not be read',
    );
    expect(await kept()).toEqual([]);
  });

  it('is refused after ten that wait, with a sentence', async () => {
    const [saver, author] = [await makePerson(), await makePerson()];
    for (let at = 0; at < 10; at += 1) {
      const message = messageOf(author, { body: { contentType: 'text', content: `The ${at}. thing worth keeping` } });
      await send(saver, message, { onceKey: randomUUID() });
    }
    const { dialog } = await send(saver, messageOf(author), { onceKey: randomUUID() });
    expect(dialog?.lines.join(' ')).toContain('Ten messages of yours wait');
    expect(await kept()).toHaveLength(10);
  });
});

describe('the words of a message', () => {
  it.each([
    ['a < b &amp; c &lt;d&gt;', 'text', 'a < b &amp; c &lt;d&gt;'],
    ['<p>a &lt;b&gt; &amp;lt; c</p>', 'html', 'a <b> &lt; c'],
    ['<p>one</p><p>two</p><ul><li>x</li><li>y</li></ul>', 'html', 'one\n\ntwo\n\n- x\n\n- y'],
    ['a<br>b<br/>c', 'html', 'a\nb\nc'],
    ['<blockquote itemtype="http://schema.skype.com/Reply"><p>their words</p></blockquote><p>mine</p>', 'html', 'mine'],
    ['<blockquote>quoted by me</blockquote>', 'html', 'quoted by me'],
    ['<script>alert(1)</script><style>p{}</style>x<!-- <p>hidden</p> -->y', 'html', 'xy'],
    ['<attachment id="1"><p>card</p></attachment>words', 'html', 'words'],
    ['<emoji alt="🙂" title="Smile"></emoji> fine', 'html', '🙂 fine'],
    ['<a href="javascript:alert(1)">here</a>', 'html', 'here'],
    ['&#x48;&#105;&#0;&#xD800;&#99999999;&unknown;', 'html', 'Hi&#99999999;&unknown;'],
    ['<p onclick="x">', 'html', ''],
    ['2 < 3 and <b', 'html', '2 < 3 and <b'],
  ])('%s (%s) read as they were meant', (content, type, text) => {
    expect(plainText(content, type)).toBe(text);
  });

  it('are read in one go however they are nested', () => {
    expect(plainText('<div>'.repeat(50_000) + 'deep', 'html')).toBe('deep');
    expect(plainText('a<!--'.repeat(20_000), 'html')).toBe('a');
    expect(plainText('<'.repeat(100_000), 'html')).toHaveLength(100_000);
  });
});
