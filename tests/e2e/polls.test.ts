import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import type { PollResults } from '../../api/contracts/pollResults.ts';
import type { PollView } from '../../api/contracts/polls.ts';
import { trusted } from '../../api/domain/database.ts';
import { Message, type MessageKind } from '../../api/domain/messages/model.ts';
import { Person } from '../../api/domain/people/model.ts';
import { FeedbackPoll, PollAnswer, PollParticipation, PollResponse } from '../../api/domain/polls/model.ts';
import { sweepPolls } from '../../api/domain/polls/sweepPolls.ts';
import { Programme } from '../../api/domain/programmes/model.ts';
import { apiAs, type ApiAs } from '../support/apiAs.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Chat, ChatCard } from '../support/chat.ts';
import { makeSystem } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';
import { startDemoServer, type DemoServer } from '../support/demoServer.ts';
import { lead as paulaName } from '../support/demoRound.ts';
import { playgroundOf } from '../support/playgroundOf.ts';
import { openInTeamsHost } from '../support/teamsHost.ts';
import { until } from '../support/until.ts';

// A poll from its draft to what came of it, in the tab and in two chats of the Playground; only the clock is moved.
useDatabase();

const sariyaName = 'Sariya Harnpadoungsataya';
const lynnName = 'Lynn Tsoflias';
const words = 'Two cards on one morning were one too many.';
const change = 'One card a morning at most, from Monday on.';
const hour = 3_600_000;

let ahead = 0;
const now = () => new Date(Date.now() + ahead);
const moveTo = (moment: string, plus = 0) => {
  ahead = Date.parse(moment) + plus - Date.now();
};

let folder: string;
let server: DemoServer;
let browser: Browser;
let sariya: Chat;
let paula: Chat;
let asPaula: ApiAs;
let asSariya: ApiAs;
let others: ApiAs[];
let programmeId: string;
/** Answered by five people, and by four. */
let five: PollView;
let four: PollView;
/** Sariya's card of the first question, which stays in her chat. */
let card: ChatCard;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-polls-'));
  server = await startDemoServer({ clock: now });
  browser = await launchBrowser();
  sariya = await playgroundOf(sariyaName, server, folder);
  paula = await playgroundOf(paulaName, server, folder);
  for (const chat of [sariya, paula]) {
    await chat.install();
    await chat.card(({ lines }) => lines[0] === 'Welcome');
  }
  asPaula = await apiAs(server.origin, paulaName);
  asSariya = await apiAs(server.origin, sariyaName);
  programmeId = (await Programme.findOne({ name: 'Learning partners' }).orFail()).id;
  others = [];
});
afterAll(async () => {
  await browser?.close();
  await sariya?.close();
  await paula?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Does something on a page of the tab as one of them. */
async function inTab<T>(name: string, path: string, act: (tab: Frame) => Promise<T>): Promise<T> {
  const { token } = await server.signIn(name);
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1120, height: 900 } });
  context.setDefaultTimeout(90_000);
  try {
    const { tab } = await openInTeamsHost(context, { serverOrigin: server.origin, token, path });
    await tab.waitForSelector('[data-page-title]');
    return await act(tab);
  } finally {
    await context.close();
  }
}

/** When the later of the two closes; the other one does within the day before. */
const lastMoment = () => [five.closesAt, four.closesAt].toSorted().at(-1) ?? '';
const sweep = () => sweepPolls(makeSystem({ now: now() }));
const asks = (question: PollView['questions'][number] | undefined) => (found: ChatCard) =>
  found.action === 'createMessage' && found.lines[1] === question?.text.en;
const read = async (id: string) => (await asPaula.get(`/api/polls/${id}`)).body as PollView;
const results = async (id: string, who = asPaula) => (await who.get(`/api/polls/${id}/results`)).body as PollResults;
const told = async (kind: MessageKind, pollId: string) =>
  (await Message.find({ kind, pollId }, { personId: 1 }).lean()).map(({ personId }) => personId.toString());
const idOf = async (name: string) => (await server.signIn(name)).id;

/** Everything the interface answers a lead about these polls while they are open. */
async function leadSees(): Promise<unknown[]> {
  const paths = [
    `/api/programmes/${programmeId}`,
    `/api/programmes/${programmeId}/polls`,
    ...[five, four].flatMap(({ id }) => [`/api/polls/${id}`, `/api/polls/${id}/results`]),
  ];
  const answers: unknown[] = [];
  for (const path of paths) {
    const { status, body } = await asPaula.get(path);
    // Every refusal has a number of its own for the help desk.
    answers.push([path, status, { ...body, reference: '' }]);
  }
  return answers;
}
const watched = () => inTab(paulaName, `/polls/${five.id}`, (tab) => tab.locator('main').innerText());

/** The values in the order of the poll's questions. */
function answer(who: ApiAs, { id, questions }: PollView, values: (number | string)[]) {
  const answers = values.flatMap((value, at) => {
    const questionId = questions[at]?.id;
    return questionId === undefined ? [] : [{ questionId, value }];
  });
  return who.send('PUT', `/api/polls/${id}/answers`, { answers });
}

it('is written in the tab from a template, sent to its lead first, and opened for everybody', async () => {
  const id = await inTab(paulaName, `/programmes/${programmeId}/polls`, async (tab) => {
    await tab.getByRole('button', { name: 'Ask something' }).click();
    await tab.getByRole('menuitem', { name: 'How Pairwise works for people' }).click();
    await tab.getByRole('button', { name: 'Send it to me first' }).click();
    const draftId = /polls\/([0-9a-f]{24})\/write/.exec(tab.url())?.[1] ?? '';
    const draft = await read(draftId);
    const tried = await paula.card(asks(draft.questions[0]));
    const next = await paula.tap(tried, 'Too many');
    expect(next.lines[1]).toBe(draft.questions[1]?.text.en);
    expect(await PollResponse.countDocuments({ pollId: draftId })).toBe(0);
    expect((await read(draftId)).state).toBe('draft');
    await tab.getByRole('button', { name: 'Send to 64 people' }).click();
    await tab
      .getByText(/^On its way to 64 people/)
      .first()
      .waitFor();
    return draftId;
  });
  five = await read(id);
  expect(five).toMatchObject({ state: 'open', asked: 64, isSmall: false, wasAsked: false, mine: null });
  const made = await asPaula.send('POST', `/api/programmes/${programmeId}/polls`, { template: 'learning' });
  const { version } = made.body;
  four = (await asPaula.send('POST', `/api/polls/${made.body.id}/open`, { version })).body;
  expect(four.state).toBe('open');
  card = await sariya.card(asks(five.questions[0]));
  await sariya.card(asks(four.questions[0]));
  const asked = {
    pollId: id,
    hasAnswered: false,
    personId: trusted({ $nin: [await idOf(sariyaName), await idOf(lynnName)] }),
  };
  const three = await PollParticipation.find(asked).sort({ personId: 1 }).limit(3).lean();
  const people = await Person.find({ _id: trusted({ $in: three.map(({ personId }) => personId) }) }).lean();
  others = await Promise.all(people.map(({ name }) => apiAs(server.origin, name)));
  expect(others).toHaveLength(3);
});

it('is answered by five people, in the chat, in the tab and elsewhere, and the lead sees nothing of it', async () => {
  const before = [await leadSees(), await watched()];

  const [messages, easy, next, hard] = five.questions;
  const standing = (buttons: ChatCard['buttons']): ChatCard => ({ ...card, buttons });
  const second = await sariya.tap(card, 'Too many');
  expect(second.lines[1]).toBe(easy?.text.en);
  // Teams sends a tap again after fifteen seconds.
  expect((await sariya.tap(card, 'Too many')).lines[1]).toBe(easy?.text.en);
  const third = await sariya.tap(standing(second.buttons), 'Mostly');
  expect(third.lines[1]).toBe(next?.text.en);
  const fourth = await sariya.tap(standing(third.buttons), 'Skip');
  expect(fourth.lines[1]).toBe(hard?.text.en);
  const send = { ...(fourth.buttons['Send'] as object), words };
  const thanks = await sariya.tap(standing({ Send: send }), 'Send');
  expect(thanks.lines[1]).toBe('Thank you. Counted.');
  const again = await sariya.tap(standing(thanks.buttons), 'Change my answers');
  expect(again.lines).toEqual(expect.arrayContaining([messages?.text.en, 'You said: Too many']));
  await sariya.tap(standing(again.buttons), 'Just right');
  const mine = (await asSariya.get(`/api/polls/${five.id}`)).body.mine as PollView['mine'];
  const values = new Map(mine?.map(({ questionId, value }) => [questionId, value]));
  expect(five.questions.map(({ id }) => values.get(id))).toEqual([1, 3, null, words]);

  await inTab(lynnName, `/polls/${five.id}`, async (tab) => {
    for (const [question, option] of [
      [messages, 'Just right'],
      [easy, 'Fully'],
      [next, 'Mostly'],
    ] as const) {
      const group = tab.getByRole('group', { name: question?.text.en ?? '' });
      await group.getByRole('button', { name: option }).click();
    }
    await until('the answers are saved', async () => (await tab.getByText('Saved', { exact: true }).count()) === 3);
  });
  for (const who of others) expect((await answer(who, five, [1, 4, 3])).status).toBe(200);
  const asLynn = await apiAs(server.origin, lynnName);
  for (const who of [...others, asLynn]) expect((await answer(who, four, [4, 0, 0])).status).toBe(200);
  expect(await PollResponse.countDocuments({ pollId: five.id })).toBe(5);
  expect(await PollResponse.countDocuments({ pollId: four.id })).toBe(4);

  expect([await leadSees(), await watched()]).toEqual(before);
  const [, , , early] = await leadSees();
  expect(early).toEqual([`/api/polls/${five.id}/results`, 409, expect.objectContaining({ reason: 'pollNotClosed' })]);
  const tooEarly = await asPaula.send('PUT', `/api/polls/${five.id}/change`, { change, version: 1 });
  expect([tooEarly.status, Object.keys(tooEarly.body).toSorted()]).toEqual([409, ['code', 'reason', 'reference']]);
});

it('reminds those who have not answered, once', async () => {
  moveTo(lastMoment(), -47 * hour);
  await Promise.all([sweep(), sweep()]);
  const reminder = await sariya.card(asks(four.questions[0]));
  expect(reminder.lines.join('\n')).toContain('only reminder');
  await sweep();
  const everybody = (await PollParticipation.find({ pollId: five.id }).lean()).map(({ personId }) =>
    personId.toString(),
  );
  const lynnId = await idOf(lynnName);
  const sariyaId = await idOf(sariyaName);
  for (const [poll, silent] of [
    [five, 59],
    [four, 60],
  ] as const) {
    const reminded = await told('pollReminder', poll.id);
    expect(reminded).toHaveLength(silent);
    expect(everybody).toEqual(expect.arrayContaining(reminded));
    expect(new Set(reminded).size).toBe(silent);
    expect(reminded).not.toContain(lynnId);
    expect(reminded.includes(sariyaId)).toBe(poll === four);
  }
});

it('shows its lead figures of five people after the end, and nothing of four', async () => {
  moveTo(lastMoment(), 60_000);
  await Promise.all([sweep(), sweep()]);
  await until(
    'both are closed',
    async () =>
      (await FeedbackPoll.countDocuments({ _id: trusted({ $in: [five.id, four.id] }), state: 'closed' })) === 2,
  );
  const shown = await results(five.id);
  expect(shown).toMatchObject({ outcome: 'shown', answered: 5, asked: 64, change: null });
  const [messages, easy, next, hard] = shown.questions;
  // 4, 5, 5, 5 and 5 of five; what was chosen and written is shown from ten on.
  expect(easy).toMatchObject({ answered: 5, mean: 4.8, counts: null });
  expect(messages).toMatchObject({ counts: null, mean: null });
  expect(next).toMatchObject({ answered: null, mean: null, counts: null });
  expect(hard).toMatchObject({ answered: null, comments: null });
  expect(JSON.stringify(shown)).not.toContain(words);
  const nothing = await results(four.id);
  expect(nothing).toMatchObject({ outcome: 'tooFew', answered: null });
  for (const question of nothing.questions)
    expect(question).toMatchObject({ answered: null, mean: null, counts: null, comments: null, departments: null });
  expect(await PollAnswer.countDocuments({ pollId: four.id })).toBe(0);
  for (const { id } of [five, four]) expect(await PollResponse.countDocuments({ pollId: id })).toBe(0);

  await paula.card(({ lines }) => lines[1] === 'What changes because of it?');
  await inTab(paulaName, `/polls/${five.id}`, async (tab) => {
    await tab.getByText('4.8 of 5').first().waitFor();
    expect(await tab.getByText(words).count()).toBe(0);
  });
  await inTab(paulaName, `/polls/${four.id}`, async (tab) => {
    await tab.getByRole('heading', { level: 1, name: 'Fewer than five answered' }).waitFor();
    expect(await tab.locator('main').innerText()).not.toMatch(/\bof 5\b|\b4 (people|answers)\b/);
  });
});

it('answers a card that is older than the end, and changes nothing', async () => {
  const before = await FeedbackPoll.findById(five.id).lean();
  const late = await sariya.tap(card, 'Too many');
  expect(late.lines).toEqual(
    expect.arrayContaining(['This poll is closed', expect.stringContaining('can’t be changed any more')]),
  );
  expect((await answer(asSariya, five, [0])).body.reason).toBe('pollClosed');
  expect(await FeedbackPoll.findById(five.id).lean()).toEqual(before);
  expect(await PollResponse.countDocuments({ pollId: five.id })).toBe(0);
});

it('tells everybody it asked what changes, in the chat and in the tab, in the lead’s words', async () => {
  await inTab(paulaName, `/polls/${five.id}`, async (tab) => {
    await tab.getByRole('textbox', { name: 'What changes now?' }).fill(change);
    await tab.getByRole('button', { name: 'Tell everybody asked' }).click();
    await tab.getByText(change).first().waitFor();
  });
  const news = await sariya.card(
    ({ lines, action }) => action === 'createMessage' && lines.includes('4.8 of 5 on average'),
  );
  expect(news.lines).toContain(change);
  expect((await sariya.tap(card, 'Too many')).lines).toContain(change);
  const everybody = (await PollParticipation.find({ pollId: five.id }).lean()).map(({ personId }) =>
    personId.toString(),
  );
  expect((await told('pollClosed', five.id)).toSorted()).toEqual(everybody.toSorted());
  for (const who of [...others, asSariya, await apiAs(server.origin, lynnName)])
    expect((await results(five.id, who)).change).toMatchObject({ words: change, by: { name: paulaName } });
  await inTab(lynnName, `/polls/${five.id}`, async (tab) => {
    await tab.getByText(change).first().waitFor();
    await tab.getByText(`${paulaName}, lead`).waitFor();
  });
});
