import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepSessions } from '../../api/domain/sessions/sweepSessions.ts';
import { LearningSession } from '../../api/domain/sessions/model.ts';
import type { ReadCard } from '../bot/tap.ts';
import { apiAs, type ApiAs } from '../support/apiAs.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Chat, ChatCard } from '../support/chat.ts';
import { makeSystem } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';
import { startDemoServer, type DemoServer } from '../support/demoServer.ts';
import { playgroundOf } from '../support/playgroundOf.ts';
import { openInTeamsHost } from '../support/teamsHost.ts';

// Two people of the demo company from the first date to the second, in their chats and in the tab; only the clock is moved.
useDatabase();

const sariyaName = 'Sariya Harnpadoungsataya';
const dianeName = 'Diane Margheim';
const task = 'Trace one part with the pen tool';
const sentence = 'Lock the sketch layer first, then trace.';

let ahead = 0;
const now = () => new Date(Date.now() + ahead);
const moveTo = (moment: Date | string) => {
  ahead = new Date(moment).getTime() - Date.now();
};
const minutes = (moment: string, by: number) => new Date(Date.parse(moment) + by * 60_000);

let folder: string;
let server: DemoServer;
let sariya: Chat;
let diane: Chat;
let asSariya: ApiAs;
let asDiane: ApiAs;
let partnershipId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-meeting-'));
  server = await startDemoServer({ clock: now });
  sariya = await playgroundOf(sariyaName, server, folder);
  diane = await playgroundOf(dianeName, server, folder);
  for (const chat of [sariya, diane]) {
    await chat.install();
    await chat.card(({ lines }) => lines[0] === 'Welcome');
  }
  asSariya = await apiAs(server.origin, sariyaName);
  asDiane = await apiAs(server.origin, dianeName);
  partnershipId = await makePartners();
});
afterAll(async () => {
  await sariya?.close();
  await diane?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function makePartners(): Promise<string> {
  const wants = ['adobe-illustrator'];
  const teaches = ['microsoft-sql-server'];
  await asDiane.send('POST', '/api/me/confirm', { wants, teaches, locale: 'en', timeZone: 'America/Los_Angeles' });
  const { id: personId } = await server.signIn(sariyaName);
  const asked = await asDiane.send('POST', '/api/partnerships', { personId, greeting: 'Hi', goal: 'Draw my figures' });
  const accepted = await asSariya.send('POST', `/api/partnerships/${asked.body.id}/accept`, {});
  expect(accepted.body.state).toBe('active');
  return asked.body.id;
}

const plan = async (who: ApiAs) => (await who.get(`/api/partnerships/${partnershipId}/plan`)).body;
const next = async () => (await plan(asDiane)).next;
const isAt = (card: ChatCard, title: string) => card.lines[1] === title;
const sweep = () => sweepSessions(makeSystem({ now: now() }));

it('is booked in the tab: the other reads it in the chat, with the agreement first', async () => {
  const { token } = await server.signIn(dianeName);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const path = `/partnerships/${partnershipId}`;
    const { tab } = await openInTeamsHost(context, { serverOrigin: server.origin, token, path });
    await tab
      .getByRole('button', { name: /^(Mon|Tue|Wed|Thu|Fri) \d\d:\d\d$/ })
      .first()
      .click();
    await tab.getByRole('button', { name: 'Fine with me' }).click();
    await tab.getByRole('button', { name: 'Fine with me' }).waitFor({ state: 'detached' });
    expect((await plan(asDiane)).agreement.iAgreed).toBe(true);
  } finally {
    await browser.close();
  }
  const agreement = await sariya.card(({ lines }) => lines[0] === 'Before you first meet');
  const agreed = await sariya.tap(agreement, 'Fine with me');
  expect(agreed.lines[1]).toMatch(/^Diane and you\./);
  expect((await plan(asSariya)).agreement).toMatchObject({ iAgreed: true, everybodyAgreed: true });
});

it('is reminded of once to each, the working day before, and kept in four taps', async () => {
  const { startsAt, endsAt } = await next();
  moveTo(minutes(startsAt, -2 * 60));
  const [hers, his] = await Promise.all([
    diane.card(({ lines }) => /^Sariya and you\./.test(lines[1] ?? '')),
    sariya.card(({ lines, action }) => /^Diane and you\./.test(lines[1] ?? '') && action === 'createMessage'),
  ]);
  moveTo(minutes(startsAt, 20));
  const tried = await asDiane.send('POST', `/api/partnerships/${partnershipId}/actions`, { text: task });
  expect(tried.status).toBe(200);
  moveTo(minutes(endsAt, 1));
  await Promise.all([sweep(), sweep()]);
  const after =
    ({ activityId }: ChatCard) =>
    (card: ChatCard) =>
      card.activityId === activityId && isAt(card, 'Did you two meet?');
  const question = await sariya.card(after(his));
  expect(question.action).toBe('updateMessage');
  const first = await sariya.tap(question, 'We met');
  expect(first.lines[0]).toBe('Question 1 of 3 · leave any time');
  // Teams sends a tap again after fifteen seconds, and once more.
  expect((await sariya.tap(question, 'We met')).lines[0]).toBe('Question 1 of 3 · leave any time');
  const keep = await skipAll(sariya, question, first);
  expect(keep.lines[1]).toBe('One sentence worth keeping?');
  expect((await sariya.tap(keep, 'Done')).lines[0]).toBe('Done');
  expect(await LearningSession.find({ partnershipId }).lean()).toMatchObject([{ state: 'held', number: 1 }]);

  const mine = await diane.card(after(hers));
  const met = await skipAll(diane, mine, await diane.tap(mine, 'We met'));
  const kept = { ...mine, buttons: { 'Keep for us two': { ...(met.buttons['Keep for us two'] as object), sentence } } };
  expect((await diane.tap(kept as ChatCard, 'Keep for us two')).lines).toContain(sentence);
  expect(await plan(asSariya)).toMatchObject({ heldCount: 1 });
  expect((await plan(asSariya)).history[0].kept).toEqual([expect.objectContaining({ sentence })]);
});

/** Skips the three questions about the meeting, on the card where they stand. */
async function skipAll(chat: Chat, card: ChatCard, first: ReadCard): Promise<ChatCard> {
  let stands: ChatCard = { ...card, ...first };
  while (stands.buttons['Skip']) stands = { ...card, ...(await chat.tap(stands, 'Skip')) };
  return stands;
}

it('asks next time about what was open', async () => {
  const { body: slots } = await asSariya.get(`/api/partnerships/${partnershipId}/slots`);
  const { startsAt } = slots.slots[1];
  expect((await asSariya.send('POST', `/api/partnerships/${partnershipId}/sessions`, { startsAt })).status).toBe(200);
  const booked = await diane.card(
    ({ lines, action }) => action === 'createMessage' && /^Sariya and you\./.test(lines[1] ?? ''),
  );
  expect(booked.lines.join('\n')).toContain(task);
  const second = await next();
  moveTo(minutes(second.endsAt, 1));
  await sweep();
  const question = await diane.card((card) => card.activityId === booked.activityId && isAt(card, 'Did you two meet?'));
  const asked = await diane.tap(question, 'We met');
  expect(asked.lines).toEqual(expect.arrayContaining(['How did it go?', task]));
  const answered = await diane.tap({ ...question, buttons: asked.buttons }, 'Did it');
  expect(answered.lines[1]).toBe('One sentence worth keeping?');
  expect((await plan(asDiane)).actions).toEqual([expect.objectContaining({ text: task, state: 'done' })]);
});
