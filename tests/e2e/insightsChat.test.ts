import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Insight } from '../../api/domain/insights/model.ts';
import { Person } from '../../api/domain/people/model.ts';
import { pressed, queryOf, type ExtensionAnswer } from '../bot/extension.ts';
import { apiAs, type ApiAs } from '../support/apiAs.ts';
import type { Chat, ChatCard } from '../support/chat.ts';
import { useDatabase } from '../support/database.ts';
import { startDemoServer, type DemoServer } from '../support/demoServer.ts';
import { playgroundOf } from '../support/playgroundOf.ts';
import { until } from '../support/until.ts';

// Insights where people write, in Teams' own client for developers: real HTTP in both directions.
useDatabase();

const sariyaName = 'Sariya Harnpadoungsataya';
const dianeName = 'Diane Margheim';
let server: DemoServer;
let folder: string;
let sariya: Chat;
let diane: Chat;
let asDiane: ApiAs;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-insights-'));
  server = await startDemoServer();
  sariya = await playgroundOf(sariyaName, server, folder);
  diane = await playgroundOf(dianeName, server, folder);
  asDiane = await apiAs(server.origin, dianeName);
  for (const chat of [sariya, diane]) {
    await chat.install();
    await chat.card(({ lines }) => lines[0] === 'Welcome');
  }
});
afterAll(async () => {
  await sariya?.close();
  await diane?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const idIn = (link: unknown): string => /\/insights\/([0-9a-f]{24})$/.exec(String(link))?.[1] ?? '';
const share = (chat: Chat, data: object) =>
  chat.extend('submitAction', { commandId: 'shareInsight', commandContext: 'compose', data });

it('has a good list before typing, finds with a typing error, and gives the card to insert, on which votes count', async () => {
  const first = await sariya.extend('query', queryOf());
  expect(first.rows.length).toBeGreaterThan(5);
  const { rows } = await sariya.extend('query', queryOf('slow reprot misssing index'));
  const title = 'The monthly report was slow because of one missing index';
  expect(rows[0]).toMatchObject({
    title,
    line: expect.stringMatching(/^Lesson from a mistake · everyone · helpful \d+$/),
  });
  expect(rows[0]?.lines.slice(0, 2)).toEqual([`Lesson from a mistake · from ${dianeName}`, title]);
  const id = idIn(rows[0]?.buttons['Open']);
  const { body } = await asDiane.get(`/api/insights/${id}`);
  expect([body.title, Object.keys(rows[0]?.buttons ?? {}).at(0)]).toEqual([title, `Helpful · ${body.helpful}`]);

  // The card stands in the chat with the bot, where somebody taps it.
  await sariya.say('help');
  const { activityId } = await sariya.card(({ lines }) => lines[0] === 'Help');
  const card: ChatCard = {
    ...rows[0],
    lines: [],
    buttons: rows[0]?.buttons ?? {},
    activityId,
    action: 'createMessage',
  };
  const was = (await asDiane.get(`/api/insights/${id}`)).body.helpful;
  const mine = await (await apiAs(server.origin, sariyaName)).get(`/api/insights/${id}`);
  const voted = await sariya.tap(card, `Helpful · ${was}`);
  const now = was + (mine.body.isHelpfulToMe ? 0 : 1);
  expect(Object.keys(voted.buttons)[0]).toBe(`Helpful · ${now}`);
  expect((await asDiane.get(`/api/insights/${id}`)).body.helpful).toBe(now);
});

const text = 'Torque the gasket bolts in two rounds, crosswise. In one round the flange warps and leaks.';

it('shares from the message box: looked at once more where a colleague is named, found by everybody right after', async () => {
  const fetched = await sariya.extend('fetchTask', { commandId: 'shareInsight', commandContext: 'compose' });
  const check = await share(sariya, pressed(fetched, 'Share', { text: `${text} ${dianeName} showed me.` }));
  expect(check.dialog?.lines).toContain(`You name a colleague: ${dianeName}. Leave it in only if you asked.`);
  const done = await share(sariya, pressed(check, 'Share anyway', { text }));
  expect(done.rows[0]?.lines).toContain(text);
  const found = async (): Promise<ExtensionAnswer> => diane.extend('query', queryOf('gasket bolts'));
  await until('another person finds it', async () => (await found()).rows[0]?.lines.includes(text) ?? false);
  const [row] = (await found()).rows;
  expect(row?.lines[0]).toContain(sariyaName);
});

it('saves a message of a colleague, who says OK in their own chat; the one who saved it is told', async () => {
  const author = await Person.findOne({ name: dianeName }).orFail().lean();
  const words = 'Warm up the mould before the first shot: the first ten parts of a cold one are scrap.';
  const messagePayload = {
    id: '1',
    messageType: 'message',
    from: { user: { id: author.objectId, displayName: dianeName, userIdentityType: 'aadUser' } },
    body: { contentType: 'html', content: `<p>${words}</p>` },
  };
  const action = { commandId: 'saveMessage', commandContext: 'message', messagePayload };
  const fetched = await sariya.extend('fetchTask', action);
  expect(fetched.dialog?.lines).toContain(words);
  const done = await sariya.extend('submitAction', { ...action, data: pressed(fetched, 'Ask and save') });
  expect(done.dialog?.lines).toContain(`Until ${dianeName} answers, only you two can see it.`);

  const question = await diane.card(({ lines }) => lines[0] === 'Your words, your choice');
  expect(question.lines).toContain(words);
  expect(
    (await diane.extend('query', queryOf('cold mould'))).rows.filter(({ lines }) => lines.includes(words)),
  ).toEqual([]);
  const answered = await diane.tap(question, 'OK');
  expect(answered.lines[1]).toBe('Shared with your name');
  expect((await sariya.card(({ lines }) => lines[0] === 'Saved message')).lines[1]).toBe('The author said OK');
  expect(await Insight.findOne({ text: words }).lean()).toMatchObject({ state: 'shared' });
});

it('unfurls a link to an insight, for somebody unknown without a word of it, and no other link', async () => {
  const { rows } = await sariya.extend('query', queryOf('missing index report'));
  const url = String(rows[0]?.buttons['Open']);
  const known = await sariya.extend('queryLink', { url });
  expect(known.rows[0]?.lines).toEqual(rows[0]?.lines);
  const unknown = await sariya.extend('anonymousQueryLink', { url });
  expect(unknown.rows[0]?.lines[1]).toBe('An insight in Pairwise');
  expect(unknown.text).not.toContain(rows[0]?.title);
  expect((await sariya.extend('queryLink', { url: url.replace('localhost', 'example.com') })).rows).toEqual([]);
});
