import type { InsightAudience } from '../../api/contracts/insights.ts';
import { Insight } from '../../api/domain/insights/model.ts';
import { markInsight } from '../../api/domain/insights/markInsight.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { Person } from '../../api/domain/people/model.ts';
import { putInsight } from '../domain/insights/putInsight.ts';
import { AskedOften } from '../../bot/messageExtension/askedOften.ts';
import { makeContext, makePerson, otherTenantId, tenantId, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { activityFrom, makeDoor, openDoor, post, withBotDoor } from './botDoor.ts';
import { extend, queryOf } from './extension.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);

const team: InsightAudience = { kind: 'team', department: 'Quality' };
const groupChat = { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId } };
const share = (owner: PersonDocument, title: string, fields: Partial<Parameters<typeof putInsight>[0]> = {}) =>
  putInsight({ owner, title, text: `${title}, and how to go about it.`, type: 'tip', ...fields });
const search = (person: PersonDocument, q?: string, command?: string, options?: object, where: object = {}) =>
  extend(origin, person, 'query', queryOf(q, command, options), where);

describe('a search below the message box', () => {
  it('has a good first list before anything is typed, each row with the card that goes into the chat', async () => {
    const [owner, reader] = [await makePerson({ name: 'Gigi Matthew' }), await makePerson()];
    await share(owner, 'Count the rows before you join');
    const { rows } = await search(reader);
    expect(rows).toMatchObject([
      {
        title: 'Count the rows before you join',
        line: 'Tip · everyone · helpful 0',
        lines: [
          'Tip · from Gigi Matthew',
          'Count the rows before you join',
          'Count the rows before you join, and how to go about it.',
        ],
      },
    ]);
    expect(Object.keys(rows[0]?.buttons ?? {})).toEqual(['Helpful', 'Save', 'Open']);
  });

  it('answers 120 of one person within a minute, and says then what to do; others go on', async () => {
    const [owner, reader, other] = [await makePerson(), await makePerson(), await makePerson()];
    await share(owner, 'Count the rows before you join');
    const often = new AskedOften();
    for (let at = 0; at < 120; at += 1) often.count('one', testNow);
    expect(() => often.count('one', testNow)).toThrow(expect.objectContaining({ reason: 'tooFast' }));
    often.count('other', testNow);
    often.count('one', new Date(testNow.getTime() + 60_000));
    await Promise.all(Array.from({ length: 120 }, () => search(reader, undefined, 'savedInsights')));
    const { rows, sentence } = await search(reader, 'rows');
    expect([rows, sentence]).toEqual([[], 'That was a lot at once. Please wait a minute.']);
    expect((await search(other, 'rows')).rows).toHaveLength(1);
  });

  it('finds by words, their beginnings and with typing errors', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    await share(owner, 'Count the rows before you join');
    await share(owner, 'Sharpen the chisel first');
    for (const q of ['rows join', 'chise', 'chissel']) {
      const { rows } = await search(reader, q);
      expect([q, rows[0]?.title]).toEqual([
        q,
        q.startsWith('ch') ? 'Sharpen the chisel first' : 'Count the rows before you join',
      ]);
    }
  });

  it('gives a page of twenty-five, then the next, then nothing more', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    for (let at = 0; at < 30; at += 1) await share(owner, `Handover number ${at}`);
    const first = await search(reader, 'handover', undefined, { skip: 0, count: 25 });
    const second = await search(reader, 'handover', undefined, { skip: 25, count: 25 });
    const third = await search(reader, 'handover', undefined, { skip: 50, count: 25 });
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([25, 5, 0]);
    expect(third.sentence).toBeUndefined();
    expect(new Set([...first.rows, ...second.rows].map(({ title }) => title)).size).toBe(30);
    const far = await search(reader, 'handover', undefined, { skip: 5000, count: 25 });
    expect(far.rows).toEqual([]);
  });

  it('has tabs for what is popular, saved and one’s own', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    const liked = await share(owner, 'Liked by others');
    await share(reader, 'Shared by me');
    await markInsight(makeContext({ person: reader }), { id: liked.id, kind: 'saved', isOn: true });
    await markInsight(makeContext({ person: reader }), { id: liked.id, kind: 'helpful', isOn: true });
    const titles = async (command: string) => (await search(reader, undefined, command)).rows.map(({ title }) => title);
    expect(await titles('savedInsights')).toEqual(['Liked by others']);
    expect(await titles('myInsights')).toEqual(['Shared by me']);
    expect((await titles('popularInsights'))[0]).toBe('Liked by others');
  });

  it('says in a sentence that nothing was found, in the language of whoever asks', async () => {
    const reader = await makePerson({ locale: 'de' });
    expect((await search(reader, 'xylophon')).sentence).toMatch(/^Nichts gefunden\./);
    expect((await search(reader, undefined, 'savedInsights')).sentence).toMatch(/^Noch nichts gemerkt\./);
    expect((await search(reader)).sentence).toMatch(/^Hier ist noch nichts\./);
  });

  it('shows nobody what is not theirs to read: not in a list, not by its words, not as a count', async () => {
    const [owner, inside, outside] = [
      await makePerson({ department: 'Quality' }),
      await makePerson({ department: 'Quality' }),
      await makePerson({ department: 'Sales' }),
    ];
    await share(owner, 'Secret gasket torque', { audience: team });
    await share(owner, 'Secret gasket draft', { state: 'draft' });
    await share(owner, 'Secret gasket hidden', { state: 'hidden' });
    for (const q of [undefined, 'secret gasket torque']) {
      const { rows, text } = await search(outside, q);
      expect(rows).toEqual([]);
      expect(text).not.toMatch(/gasket/i);
      expect((await search(inside, q)).rows.map(({ title }) => title)).toEqual(['Secret gasket torque']);
    }
  });

  it('puts into a chat the title alone of what not everybody may read', async () => {
    const [owner, inside] = [await makePerson({ department: 'Quality' }), await makePerson({ department: 'Quality' })];
    await share(owner, 'Secret gasket torque', { audience: team });
    const { rows, text } = await search(inside, 'gasket');
    expect(rows[0]?.lines).toEqual(['Insight', 'Secret gasket torque', 'For those who may read it.']);
    expect(Object.keys(rows[0]?.buttons ?? {})).toEqual(['Open']);
    expect(text).not.toContain('how to go about it');
  });

  it('puts only [Open] on a card for a chat in which the bot is not, and nothing of what its reader marked', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    const { id } = await share(owner, 'Count the rows before you join');
    await markInsight(makeContext({ person: reader }), { id, kind: 'saved', isOn: true });
    const [inGroup] = (await search(reader, 'rows', undefined, undefined, groupChat)).rows;
    expect(Object.keys(inGroup?.buttons ?? {})).toEqual(['Open']);
    const twoPeople = {
      conversation: { ...groupChat.conversation, id: '19:a_b@unq.gbl.spaces', conversationType: 'personal' },
    };
    const [inPair] = (await search(reader, 'rows', undefined, undefined, twoPeople)).rows;
    expect(Object.keys(inPair?.buttons ?? {})).toEqual(['Open']);
    const [withBot] = (await search(reader, 'rows')).rows;
    expect(Object.keys(withBot?.buttons ?? {})).toEqual(['Helpful', 'Save', 'Open']);
  });

  it('shows what somebody wrote as words: no tag in the list, no mention, no link on the card', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    const bad = '<b onclick=alert(1)>Gasket</b> [x](javascript:alert(1)) <at>Boss</at>';
    await share(owner, bad, { text: `${bad} @Boss boss@example.com` });
    const { rows, text } = await search(reader, 'gasket');
    expect(rows[0]?.title).toBe('‹b onclick=alert(1)›Gasket‹/b› [x](javascript:alert(1)) ‹at›Boss‹/at›');
    expect(rows[0]?.lines[1]).toBe(bad);
    expect(text).not.toContain('"entities"');
    expect(Object.keys(rows[0]?.buttons ?? {})).toEqual(['Helpful', 'Save', 'Open']);
  });

  it.each([
    ['no parameters', {}],
    ['parameters that are none', { parameters: 'x' }],
    ['an object for words', { parameters: [{ name: 'q', value: { $ne: '' } }] }],
    ['an unknown tab', { commandId: 'constructor', parameters: [] }],
    ['a wild page', { parameters: [], queryOptions: { skip: -5, count: 100_000 } }],
    ['ten thousand characters', { parameters: [{ name: 'q', value: 'rows '.repeat(2000) }] }],
  ])('answers %s', async (_, value) => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    await share(owner, 'Count the rows before you join');
    const { status, rows } = await extend(origin, reader, 'query', value);
    expect([status, rows.length]).toEqual([200, 1]);
  });

  it('says that it took too long instead of keeping anybody waiting', async () => {
    const reader = await makePerson();
    const door = await openDoor(makeDoor({ answerWithinMs: 0 }));
    const { sentence } = await extend(door.origin, reader, 'query', queryOf('rows'));
    await door.close();
    expect(sentence).toBe('The search took too long. Please try again.');
  });

  it('does not answer another company, and finds nothing of it', async () => {
    const [owner, reader] = [await makePerson({ tenantId: otherTenantId }), await makePerson()];
    await putInsight({ owner, title: 'Secret gasket' }).then(({ _id }) =>
      Insight.updateOne({ _id }, { $set: { tenantId: otherTenantId } }),
    );
    expect((await search(reader, 'gasket')).rows).toEqual([]);
    const elsewhere = { conversation: { id: 'a:1', conversationType: 'personal', tenantId: otherTenantId } };
    expect((await search(reader, 'gasket', undefined, undefined, elsewhere)).status).toBe(403);
  });

  it('answers what it does not know with 501', async () => {
    const reader = await makePerson();
    for (const invoke of ['fetchTask', 'submitAction', 'selectItem'])
      expect((await extend(origin, reader, invoke, { commandId: 'constructor' })).status).toBe(501);
  });
});

describe('a link to an insight', () => {
  const at = (id: string, host = 'http://localhost:3978') => ({ url: `${host}/insights/${id}` });
  const unfurl = (person: PersonDocument, url: object, where: object = {}) =>
    extend(origin, person, 'queryLink', url, where);

  it('becomes the card where everybody may read it', async () => {
    const [owner, reader] = [await makePerson({ name: 'Gigi Matthew' }), await makePerson()];
    const { id } = await share(owner, 'Count the rows before you join');
    const { rows } = await unfurl(reader, at(id), groupChat);
    expect(rows[0]?.lines.slice(0, 2)).toEqual(['Tip · from Gigi Matthew', 'Count the rows before you join']);
    expect(Object.keys(rows[0]?.buttons ?? {})).toEqual(['Open']);
  });

  it('becomes its title where only some may, and nothing for whoever may not', async () => {
    const [owner, inside, outside] = [
      await makePerson({ department: 'Quality' }),
      await makePerson({ department: 'Quality' }),
      await makePerson({ department: 'Sales' }),
    ];
    const { id } = await share(owner, 'Secret gasket torque', { audience: team });
    expect((await unfurl(inside, at(id))).rows[0]?.lines[0]).toBe('Insight');
    const refused = await unfurl(outside, at(id));
    expect(refused.rows).toEqual([]);
    expect(refused.text).toBe((await unfurl(outside, at('0'.repeat(24)))).text);
    for (const state of ['draft', 'withdrawn', 'hidden', 'waitsForAuthor']) {
      await Insight.updateOne({ _id: id }, { $set: { state } });
      expect([state, (await unfurl(owner, at(id))).rows]).toEqual([state, []]);
    }
  });

  it('says nothing but that it is one to somebody who has not installed Pairwise, and looks nobody up', async () => {
    const owner = await makePerson();
    const { id } = await share(owner, 'Count the rows before you join');
    const stranger = { name: '', objectId: null };
    const answers = [];
    for (const one of [id, '0'.repeat(24)]) {
      const fields = {
        type: 'invoke',
        name: 'composeExtension/anonymousQueryLink',
        value: at(one),
        from: { id: '29:x' },
      };
      const { body } = await post(origin, activityFrom({ objectId: '', name: stranger.name }, fields));
      answers.push(JSON.stringify(body).replaceAll(one, 'id'));
    }
    expect(answers[0]).toContain('An insight in Pairwise');
    expect(answers[0]).not.toContain('Count the rows');
    expect(answers[1]).toBe(answers[0]);
    expect(await Person.countDocuments()).toBe(1);
  });

  it.each([
    ['another host', 'https://evil.example/insights/ID'],
    ['a host that begins as ours', 'http://localhost:3978.evil.example/insights/ID'],
    ['a name before the host', 'http://localhost:3978@evil.example/insights/ID'],
    ['a name with us', 'http://a:b@localhost:3978/insights/ID'],
    ['another page', 'http://localhost:3978/people/ID'],
    ['more behind it', 'http://localhost:3978/insights/ID/x'],
    ['no link', 'javascript:alert(1)'],
    ['no id', 'http://localhost:3978/insights/new'],
    ['an object', { $ne: '' }],
  ])('is not unfurled with %s', async (_, url) => {
    const owner = await makePerson();
    const { id } = await share(owner, 'Count the rows before you join');
    const sent = { url: typeof url === 'string' ? url.replace('ID', id) : url };
    for (const invoke of ['queryLink', 'anonymousQueryLink']) {
      const { status, rows } = await extend(origin, owner, invoke, sent);
      expect([invoke, status, rows]).toEqual([invoke, 200, []]);
    }
  });
});
