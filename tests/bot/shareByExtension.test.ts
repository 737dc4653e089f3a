import { Insight } from '../../api/domain/insights/model.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { putInsight } from '../domain/insights/putInsight.ts';
import { makeWithContact } from '../domain/insights/sharing.ts';
import { makePerson, tenantId } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeDoor, openDoor, withBotDoor } from './botDoor.ts';
import { extend, pressed, type ExtensionAnswer } from './extension.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);

const commandId = 'shareInsight';
const words = 'Run the count on both tables before joining them. A key is often not unique.';
const open = (person: PersonDocument, fields: object = {}) =>
  extend(origin, person, 'fetchTask', { commandId, commandContext: 'compose' }, fields);
const send = (person: PersonDocument, data: unknown, fields: object = {}) =>
  extend(origin, person, 'submitAction', { commandId, data }, fields);
const press = (person: PersonDocument, answer: ExtensionAnswer, button: string, typed: object = {}) =>
  send(person, pressed(answer, button, typed));
const shared = () => Insight.find().sort({ _id: 1 }).lean();

describe('sharing below the message box', () => {
  it('asks for a text and its readers, everyone preselected, and puts the card into the message', async () => {
    const person = await makePerson({ name: 'Gigi Matthew', department: 'Quality' });
    const form = await open(person);
    expect(form.dialog).toMatchObject({
      lines: expect.arrayContaining(['What did you learn?']),
      inputs: { text: '', audience: 'everyone' },
      choices: { audience: ['Everyone in the company', 'Team Quality (1)'] },
    });
    const { rows } = await press(person, form, 'Share', { text: words });
    expect(rows[0]?.lines.slice(0, 2)).toEqual(['Tip · from Gigi Matthew', expect.stringContaining('Run the count')]);
    expect(rows[0]?.lines).toContain(words);
    expect(await shared()).toMatchObject([{ state: 'shared', text: words, audience: { kind: 'everyone' } }]);
  });

  it('shares once, however often and at whatever moment it is sent', async () => {
    const person = await makePerson();
    const data = pressed(await open(person), 'Share', { text: words });
    const answers = await Promise.all([send(person, data), send(person, data), send(person, data)]);
    answers.push(await send(person, data));
    for (const { rows } of answers) expect(rows[0]?.lines).toContain(words);
    expect(await shared()).toHaveLength(1);
  });

  it('says whom and what the text names before it shares it, and shares it when that is meant', async () => {
    const person = await makePerson();
    await makePerson({ name: 'Diane Margheim', givenName: 'Diane' });
    const text = `${words} Diane Margheim showed me; write to diane@example.com.`;
    const check = await press(person, await open(person), 'Share', { text });
    expect(await shared()).toEqual([]);
    expect(check.dialog?.lines).toEqual(
      expect.arrayContaining([
        'Please look at this',
        'You name a colleague: Diane Margheim. Leave it in only if you asked.',
        'There is a mail address in it: diane@example.com.',
      ]),
    );
    expect(check.dialog?.inputs).toMatchObject({ text, audience: 'everyone' });
    const { rows } = await press(person, check, 'Share anyway');
    expect(rows[0]?.lines).toContain(text);
    expect(await shared()).toMatchObject([{ text }]);
  });

  it('goes back to the form with everything typed on [Change], and looks again at another text', async () => {
    const person = await makePerson({ department: 'Quality' });
    await makePerson({ name: 'Diane Margheim', givenName: 'Diane' });
    await makePerson({ name: 'Alex Nayberg', givenName: 'Alex' });
    const text = `${words} Diane Margheim showed me.`;
    const check = await press(person, await open(person), 'Share', { text, audience: 'team:Quality' });
    const form = await press(person, check, 'Change');
    expect(form.dialog?.inputs).toMatchObject({ text, audience: 'team:Quality' });
    expect(form.dialog?.lines).toContain('What did you learn?');
    const again = await press(person, form, 'Share', { text: `${words} Alex Nayberg showed me.` });
    expect(again.dialog?.lines).toContain('You name a colleague: Alex Nayberg. Leave it in only if you asked.');
    expect(await shared()).toEqual([]);
    await press(person, again, 'Share anyway', { text: words });
    expect(await shared()).toMatchObject([{ text: words, audience: { kind: 'team', department: 'Quality' } }]);
  });

  it('shows what is close to it, of that only what its writer may read', async () => {
    const [owner, person] = [await makePerson({ department: 'Sales' }), await makePerson({ department: 'Quality' })];
    const text = 'Count the rows of both tables before you join them: a key is often not unique.';
    await putInsight({ owner, title: 'Count the rows before you join', text, type: 'tip' });
    await putInsight({
      owner,
      title: 'Secret gasket rows',
      text,
      type: 'tip',
      audience: { kind: 'team', department: 'Sales' },
    });
    const check = await press(person, await open(person), 'Share', { text: `${text} Always.` });
    expect(check.dialog?.lines).toContain('Count the rows before you join');
    expect(check.text).not.toContain('Secret gasket');
    await press(person, check, 'Share anyway');
    expect(await shared()).toHaveLength(3);
  });

  it('lets a lesson from a mistake start with few', async () => {
    const person = await makePerson({ department: 'Quality' });
    const text = 'My mistake: I blamed the network for a week. It was a missing index all along.';
    const check = await press(person, await open(person), 'Share', { text });
    expect(check.dialog?.inputs).toMatchObject({ audience: 'team:Quality', text });
    const { rows } = await press(person, check, 'Share anyway');
    // Not everybody in the chat may read it.
    expect(rows[0]?.lines[0]).toBe('Insight');
    expect(await shared()).toMatchObject([{ type: 'mistake', audience: { kind: 'team' } }]);
  });

  it('offers no name only where it can be had, and puts nothing into the chat then', async () => {
    const { member } = await makeWithContact();
    const form = await open(member);
    expect(form.dialog?.choices['naming']).toEqual(['My name', 'No name: the contact passes it on']);
    const [, programme = ''] = Object.values(form.dialog?.buttons ?? {}).length > 0 ? programmeOf(form) : [];
    const sent = pressed(form, 'Share', { text: words, audience: programme, naming: 'throughContact' });
    const done = await send(member, sent);
    expect(done.rows).toEqual([]);
    expect(done.dialog?.lines).toContain('The contact was asked');
    expect(await shared()).toMatchObject([{ state: 'waitsForContact', ownerId: null }]);
  });

  it('shares without a name where many may read it, and no card says who was there', async () => {
    const people: PersonDocument[] = [];
    for (let at = 0; at < 26; at += 1) people.push(await makePerson());
    const [person] = people;
    if (!person) throw new Error('nobody there');
    const form = await open(person);
    const done = await press(person, form, 'Share', { text: words, naming: 'unnamed' });
    expect(done.rows).toEqual([]);
    expect(done.dialog?.lines).toContain('Shared without your name');
    expect(await shared()).toMatchObject([{ state: 'shared', ownerId: null, naming: 'unnamed' }]);
  });

  it.each([
    ['nothing', { text: '  ' }, 'Please write what others should know.'],
    ['emoji alone', { text: '🧩🧩🧩' }, 'Please write it in words'],
    ['ten thousand characters', { text: 'words '.repeat(1600) }, 'Please write at most 4,000 characters.'],
    ['readers that are not offered', { text: words, audience: 'team:Sales' }, 'choose again who can read it'],
    ['readers that are none', { text: words, audience: '__proto__' }, 'choose again who can read it'],
    ['no name among few', { text: words, naming: 'unnamed' }, 'Fewer than 25 people'],
  ])('refuses %s with a sentence, everything typed still there', async (_, typed, sentence) => {
    const person = await makePerson({ department: 'Quality' });
    const { dialog } = await press(person, await open(person), 'Share', typed);
    expect(dialog?.lines.join(' ')).toContain(sentence);
    expect(dialog?.inputs['text']).toBe(typed.text);
    expect(await shared()).toEqual([]);
  });

  it.each([
    ['a key that is none', { onceKey: { $ne: '' }, step: 'share', text: words, audience: 'everyone' }],
    ['a step there is not', { onceKey: '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11', step: 'x', text: words }],
    ['an object for a text', { onceKey: '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11', step: 'share', text: { $gt: '' } }],
    ['nothing at all', undefined],
  ])('answers %s with the form', async (_, data) => {
    const person = await makePerson();
    const { status, dialog } = await send(person, data);
    expect([status, dialog?.lines.includes('What did you learn?')]).toEqual([200, true]);
    expect(await shared()).toEqual([]);
  });

  it('shares Markdown, mentions and scripts as the words they are', async () => {
    const person = await makePerson();
    const text = '**Gasket** [x](javascript:alert(1)) <at>Boss</at> <script>alert(1)</script> is how we call it here.';
    const { rows } = await press(person, await open(person), 'Share', { text });
    expect(rows[0]?.lines).toContain(text);
    expect(Object.values(rows[0]?.buttons ?? {}).filter((one) => typeof one === 'string')).toEqual([
      expect.stringMatching(/^http:\/\/localhost:3978\/insights\/[0-9a-f]{24}$/),
    ]);
  });

  it('keeps what was typed when there is no answer in time, and sent again it is still one insight', async () => {
    const person = await makePerson();
    const data = pressed(await open(person), 'Share', { text: words });
    const door = await openDoor(makeDoor({ answerWithinMs: 0 }));
    const late = await extend(door.origin, person, 'submitAction', { commandId, data });
    expect(late.dialog?.lines.join(' ')).toContain('This takes longer than usual.');
    expect(late.dialog?.inputs['text']).toBe(words);
    await press(person, late, 'Share');
    await door.close();
    expect(await shared()).toHaveLength(1);
  });

  it('says so when something else was shared by the same form before, and shares this one only when that is meant', async () => {
    const person = await makePerson({ department: 'Quality' });
    const form = await open(person);
    await press(person, form, 'Share', { text: words });
    const other = 'Something that nobody has written before.';
    const told = await press(person, form, 'Share', { text: other, audience: 'team:Quality' });
    expect(told.dialog?.lines.join(' ')).toContain('It was shared already as it was written before.');
    expect(told.dialog?.inputs).toMatchObject({ text: other, audience: 'team:Quality' });
    expect(await shared()).toMatchObject([{ text: words }]);
    await press(person, told, 'Share');
    expect(await shared()).toMatchObject([{ text: words }, { text: other, audience: { kind: 'team' } }]);
  });

  it('is written in the language of whoever shares', async () => {
    const person = await makePerson({ locale: 'de' });
    const { dialog } = await open(person);
    expect(dialog?.lines).toContain('Was hast du gelernt?');
    expect(Object.keys(dialog?.buttons ?? {})).toEqual(['Teilen']);
  });

  it('is not for another company', async () => {
    const person = await makePerson();
    const conversation = { id: 'a:1', conversationType: 'personal', tenantId: `9${tenantId.slice(1)}` };
    expect((await open(person, { conversation })).status).toBe(403);
  });
});

/** Titles and keys are not beside each other in what is read: the key of the programme is in the card itself. */
function programmeOf({ text }: ExtensionAnswer): string[] {
  return ['', /"(programme:[0-9a-f]{24})"/.exec(text)?.[1] ?? ''];
}
