import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualRhythms, usualRules } from '../../api/contracts/usualProgramme.ts';
import { apiAs, type ApiAs } from '../support/apiAs.ts';
import type { Chat, ChatCard } from '../support/chat.ts';
import { useDatabase } from '../support/database.ts';
import { startDemoServer, type DemoServer } from '../support/demoServer.ts';
import { playgroundOf } from '../support/playgroundOf.ts';
import { until } from '../support/until.ts';

// Teams' own client for developers as the bot's client: real HTTP in both directions, real cards, real updates.
useDatabase();

let server: DemoServer;
let folder: string;

const words = { greeting: 'Half an hour of Illustrator every other week?', goal: 'Redraw the assembly guide' };
const sariyaName = 'Sariya Harnpadoungsataya';
const dianeName = 'Diane Margheim';
let sariya: Chat;
let diane: Chat;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-playground-'));
  server = await startDemoServer();
  sariya = await playgroundOf(sariyaName, server, folder);
  diane = await playgroundOf(dianeName, server, folder);
});
afterAll(async () => {
  await sariya?.close();
  await diane?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Asks Sariya over HTTP, as the tab does; answers the request's id. */
async function ask(asker: ApiAs): Promise<string> {
  const { id: personId } = await server.signIn(sariyaName);
  const { status, body } = await asker.send('POST', '/api/partnerships', { personId, ...words });
  expect([status, body.state]).toEqual([200, 'proposed']);
  return body.id;
}

it('welcomes once, on installation, and answers words', async () => {
  await sariya.install();
  expect((await sariya.card(({ lines }) => lines[0] === 'Welcome')).action).toBe('createMessage');
  await sariya.install();
  await sariya.say('hi');
  // The open poll of her programme may come in between.
  const next = await sariya.card(({ lines }) => ['Welcome', 'Help'].includes(lines[0] ?? ''));
  expect(next.lines.slice(0, 2)).toEqual(['Help', 'What would you like to do?']);
});

it('brings a request to the chat, where it is accepted; both boards and the asker’s chat know', async () => {
  await diane.install();
  await diane.card(({ lines }) => lines[0] === 'Welcome');
  const asDiane = await apiAs(server.origin, dianeName);
  const wants = ['adobe-illustrator'];
  const teaches = ['microsoft-sql-server'];
  const confirmed = { wants, teaches, locale: 'en', timeZone: 'America/Los_Angeles' };
  expect((await asDiane.send('POST', '/api/me/confirm', confirmed)).status).toBe(200);
  const id = await ask(asDiane);

  const request = await sariya.card(({ lines }) => lines[1] === `Learn with ${dianeName}?`);
  expect(request.lines).toContain(words.greeting);
  const answered = await sariya.tap(request, 'Accept');
  expect(answered.lines[1]).toBe('You and Diane are partners');
  expect(await sariya.card(({ action }) => action === 'updateMessage')).toMatchObject({
    activityId: request.activityId,
    lines: expect.arrayContaining(['You and Diane are partners']),
  });

  for (const one of [asDiane, await apiAs(server.origin, sariyaName)]) {
    const { body } = await one.get('/api/partnerships');
    expect(body.partnerships).toContainEqual(expect.objectContaining({ id, state: 'active' }));
  }
  expect((await diane.card(({ lines }) => lines[0] === 'Agreed')).lines[1]).toBe('Sariya said yes');
});

it('changes the very card in the chat when the request is accepted in the tab', async () => {
  const asSariya = await apiAs(server.origin, sariyaName);
  const { body } = await asSariya.get('/api/partners?limit=1');
  const { name, givenName } = body.suggestions[0].person;
  const id = await ask(await apiAs(server.origin, name));

  const request = await sariya.card(({ lines }) => lines[1] === `Learn with ${name}?`);
  expect((await asSariya.send('POST', `/api/partnerships/${id}/accept`, {})).status).toBe(200);
  const isUpdate = ({ action, activityId }: ChatCard) =>
    action === 'updateMessage' && activityId === request.activityId;
  const update = await sariya.card(isUpdate);
  expect(update.lines[0]).toMatch(/^Accepted in the tab · today, \d\d:\d\d$/);
  expect(update.lines[1]).toBe(`You and ${givenName} are partners`);
});

const rules = { ...usualRules, department: 'any', levelGap: 0, coolDownRounds: 2 };
const isoDay = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A programme for these people that runs; answers the id of its first round, which is open. */
async function startProgramme(lead: ApiAs, leadId: string, personIds: string[]): Promise<string> {
  const draft = {
    name: 'Learning partners',
    goal: 'Everybody learns something',
    companyGoal: '',
    kind: 'learning',
    rhythm: usualRhythms.learning,
    rules,
    audience: { kind: 'named', personIds },
    joinUntil: isoDay(3),
    startsOn: isoDay(7),
    endsOn: null,
    leadIds: [leadId],
  };
  const made = await lead.send('POST', '/api/programmes', draft);
  expect([made.status, made.body.reason]).toEqual([200, undefined]);
  const started = await lead.send('POST', `/api/programmes/${made.body.id}/start`, {});
  expect([started.status, started.body.state]).toEqual([200, 'running']);
  return started.body.round.id;
}

it('brings a round to the chat: joined, matched, published and begun there', async () => {
  const leadName = 'Jean Trenary';
  const lead = await apiAs(server.origin, leadName);
  const asSariya = await apiAs(server.origin, sariyaName);
  const { body: found } = await asSariya.get('/api/partners?limit=1');
  const { id: otherId, name, givenName } = found.suggestions[0].person;
  const asOther = await apiAs(server.origin, name);
  const me = await server.signIn(sariyaName);
  const roundId = await startProgramme(lead, (await server.signIn(leadName)).id, [me.id, otherId]);

  const invitation = await sariya.card(({ lines }) => lines[1] === 'In for the first round?');
  expect((await sariya.tap(invitation, 'I’m in')).lines[1]).toBe('You are in');
  const stands = ({ activityId, lines }: ChatCard) => activityId === invitation.activityId && lines[1] === 'You are in';
  expect((await sariya.card(stands)).action).toBe('updateMessage');
  const programmeId = (invitation.buttons['I’m in'] as { programmeId: string }).programmeId;
  expect((await asOther.send('POST', `/api/programmes/${programmeId}/join`, { role: 'partner' })).status).toBe(200);

  expect((await lead.send('POST', `/api/rounds/${roundId}/match`, {})).status).toBe(200);
  await until('the round is matched', async () => (await lead.get(`/api/rounds/${roundId}`)).body.step === 'ready');
  expect((await lead.send('POST', `/api/rounds/${roundId}/publish`, {})).status).toBe(200);

  const result = await sariya.card(({ lines }) => lines[1] === `Your partner: ${name}`);
  expect(result.lines).toContain('Fairly: all 2 at once, and no other set of pairs fits better. Checked.');
  expect((await sariya.tap(result, 'Start')).lines[1]).toBe('You are in');
  const { body: theirs } = await asOther.get('/api/partnerships');
  const pair = theirs.partnerships.find((one: { round: { id: string } | null }) => one.round?.id === roundId);
  expect((await asOther.send('POST', `/api/partnerships/${pair.id}/accept`, {})).body.state).toBe('active');
  const told = await sariya.card(({ lines, action }) => lines[0] === 'Agreed' && action === 'createMessage');
  expect(told.lines[1]).toBe(`${givenName} said yes`);
  const changed = ({ activityId, lines }: ChatCard) => activityId === result.activityId && lines[0] === 'Agreed';
  expect((await sariya.card(changed)).action).toBe('updateMessage');
  expect((await asSariya.get(`/api/partnerships/${pair.id}`)).body.state).toBe('active');
});
