import mongoose from 'mongoose';
import type { HelpAsked, PairFeedback } from '../../api/contracts/feedback.ts';
import type { ProgrammeList, ProgrammeView } from '../../api/contracts/programmes.ts';
import { apiAs } from '../support/apiAs.ts';
import { faultsOn, withBrowser } from '../support/browserSuite.ts';
import { lead } from '../support/demoRound.ts';
import { hasFocus } from '../support/hasFocus.ts';
import { bookIn, letPass, meetingPair, type MeetingPair } from '../support/meetingPair.ts';
import { button, heading, tabPages } from '../support/tabPages.ts';
import type { TeamsHost } from '../support/teamsHost.ts';
import { until } from '../support/until.ts';

// 503 of an overloaded machine is no fault of the page.
const { server, newContext } = withBrowser('Failed to load resource');
const { visit, faultsOf } = tabPages({ server, newContext });

const otherLead = 'David Bradley';
const outside = 'Stephanie Conroy';
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const textbox = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('textbox', { name });
const said = ({ tab }: TeamsHost, text: string | RegExp) => tab.getByText(text).first().waitFor();

/** The pair has met, and both have said so. */
async function meet(pair: MeetingPair): Promise<string> {
  const sessionId = await bookIn(pair, 5);
  await letPass(sessionId, 60);
  for (const api of pair.api) {
    await api.send('POST', `/api/sessions/${sessionId}/outcome`, { met: 'yes' });
    await api.send('POST', `/api/sessions/${sessionId}/finish`, {});
  }
  return sessionId;
}

describe('what is said about a meeting', () => {
  let pair: MeetingPair;
  let sessionId: string;
  const page = () => `/sessions/${sessionId}/feedback`;
  const pairPage = () => `/partnerships/${pair.partnershipId}`;
  const toldTo = async (place: 0 | 1) =>
    (await pair.api[place].get(`/api/partnerships/${pair.partnershipId}/feedback`)).body as PairFeedback;

  beforeAll(async () => {
    pair = await meetingPair(server(), 'Alex Nayberg');
    sessionId = await meet(pair);
  });

  it('is asked for after the first meeting, and stays with the writer unless they choose otherwise', async () => {
    const host = await visit(pair.names[0], `/sessions/${sessionId}`);
    await button(host, 'How was it? Three taps').click();
    await heading(host, 'How was your first meeting?').waitFor();
    expect(await host.tab.getByRole('radio', { name: 'Only me' }).isChecked()).toBe(true);
    // They found each other without a programme: there are no figures to count it in.
    expect(await host.tab.getByRole('radio').count()).toBe(2);
    await button(host, 'The pace').click();
    await button(host, 'Too short').click();
    await button(host, 'Too short').click();
    expect(await button(host, 'Too short').getAttribute('aria-pressed')).toBe('false');
    await textbox(host, 'In your own words, if you like').fill('I was too shy to ask');
    await button(host, 'Done').click();
    await said(host, 'Kept, for you alone.');
    await said(host, 'You, for yourself alone');
    expect((await toldTo(1)).sessions).toEqual([]);
    const theirs = await visit(pair.names[1], pairPage());
    await heading(theirs, 'What you told each other', 2).waitFor();
    expect(await theirs.tab.locator('main').innerText()).not.toContain('shy');
  });

  it('comes back, and goes to the partner with the name when that is chosen', async () => {
    expect(await faultsOf(pair.names[0], page())).toEqual([]);
    const host = await visit(pair.names[0], page());
    expect(await button(host, 'The pace').getAttribute('aria-pressed')).toBe('true');
    await textbox(host, 'In your own words, if you like').fill('The pace was just right');
    await host.tab.getByRole('radio', { name: `${pair.given[1]} too` }).check();
    await said(host, `Not anonymous: ${pair.given[1]} reads it with your name. Nobody else does.`);
    await button(host, 'Done').click();
    await said(host, `${pair.given[1]} can read it now.`);
    const theirs = await visit(pair.names[1], pairPage());
    await said(theirs, `${pair.given[0]}, about the meeting`);
    await said(theirs, 'Worked: The pace');
    await said(theirs, '“The pace was just right”');
    expect(await faultsOf(pair.names[1], pairPage())).toEqual([]);
  });

  it('takes a line to a partner with the name, and one that is kept', async () => {
    const host = await visit(pair.names[0], pairPage());
    const write = async (words: string, act: 'Send' | 'Keep for me') => {
      await button(host, `A line for ${pair.given[1]}`).click();
      await heading(host, `What did ${pair.given[1]} do that helped?`, 2).waitFor();
      await textbox(host, 'Your line').fill(words);
      await button(host, act).click();
      await host.tab.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await button(host, `A line for ${pair.given[1]}`).click();
    await button(host, 'Send').click();
    await said(host, 'A few words first, then it can be sent or kept.');
    expect(await faultsOn(host.page)).toEqual([]);
    await host.page.keyboard.press('Escape');
    await hasFocus(button(host, `A line for ${pair.given[1]}`));
    await write('You let me hold the mouse', 'Send');
    await write('Ask about the second sheet', 'Keep for me');
    await said(host, `You about ${pair.given[1]}, kept for yourself`);
    const theirs = await visit(pair.names[1], pairPage());
    await said(theirs, `${pair.given[0]}, a line for you`);
    await said(theirs, '“You let me hold the mouse”');
    expect(JSON.stringify(await toldTo(1))).not.toContain('second sheet');
  });

  it('says what to do where nobody is named to ask for help', async () => {
    const host = await visit(pair.names[0], pairPage());
    await button(host, 'More').click();
    await host.tab.getByRole('menuitem', { name: 'I need help with this partnership' }).click();
    await heading(host, 'Nobody is named for this yet', 2).waitFor();
    await said(host, /^Speak with somebody you trust/);
    expect(await faultsOn(host.page)).toEqual([]);
    await button(host, 'Close').click();
    await host.tab.getByRole('dialog').waitFor({ state: 'detached' });
    await hasFocus(button(host, 'More'));
  });
});

describe('a partnership of a programme', () => {
  const words = 'We talk past each other';
  let pair: MeetingPair;
  let sessionId: string;
  let programmeId: string;

  beforeAll(async () => {
    pair = await meetingPair(server(), 'Sariya Harnpadoungsataya');
    sessionId = await meet(pair);
    const api = await apiAs(server().origin, lead);
    const { programmes } = (await api.get('/api/programmes')).body as ProgrammeList;
    const led = programmes.find(({ kind, iLead }) => kind === 'learning' && iLead);
    if (!led?.round) throw new Error(`${lead} leads no learning programme with a round`);
    programmeId = led.id;
    await makePairOf(led.name, led.round);
  });

  /** As if the round had put the two together. */
  async function makePairOf(programmeName: string, { id, number, dates }: NonNullable<ProgrammeView['round']>) {
    const { ObjectId } = mongoose.Types;
    const round = { roundId: new ObjectId(id), programmeId: new ObjectId(programmeId), programmeName, number };
    await mongoose.connection
      .collection('partnerships')
      .updateOne(
        { _id: new ObjectId(pair.partnershipId) },
        { $set: { round: { ...round, people: 2, isCertified: true, endsOn: new Date(dates.endsOn) } } },
      );
  }

  const askedOf = async (name: string) =>
    ((await (await apiAs(server().origin, name)).get('/api/help')).body as HelpAsked).requests;

  it('may have what is said about a meeting counted, which nobody reads', async () => {
    const host = await visit(pair.names[0], `/sessions/${sessionId}/feedback`);
    await button(host, 'Wrong topic').click();
    await textbox(host, 'In your own words, if you like').fill('Another topic would have been better');
    await host.tab.getByRole('radio', { name: 'Counted in the programme’s figures' }).check();
    await said(host, /^Nobody reads yours alone\. .+ it can’t be changed, exported or erased any more\.$/);
    await button(host, 'Done').click();
    await said(host, 'It will be counted, without your name.');
    const stored = await mongoose.connection.collection('sessionFeedback').find({}).toArray();
    expect(JSON.stringify(stored)).not.toMatch(/wrongTopic|Another topic/);
    const again = await visit(pair.names[0], `/sessions/${sessionId}/feedback`);
    expect(await button(again, 'Wrong topic').getAttribute('aria-pressed')).toBe('true');
    const { body } = await pair.api[1].get(`/api/partnerships/${pair.partnershipId}/feedback`);
    expect((body as PairFeedback).sessions).toEqual([]);
  });

  it('may ask somebody outside for help, whom the lead names and everybody reads before joining', async () => {
    const { id: otherLeadId } = await server().signIn(otherLead);
    const api = await apiAs(server().origin, lead);
    const path = `/api/programmes/${programmeId}`;
    const { version, name, goal, companyGoal, kind, rhythm, rules, audience, leads, joinUntil, startsOn, endsOn } = (
      await api.get(path)
    ).body as ProgrammeView;
    const shown = audience.kind === 'named' ? { kind: audience.kind, personIds: ids(audience.named) } : audience;
    const fixed = { name, goal, companyGoal, kind, rhythm, rules, joinUntil, startsOn, endsOn, audience: shown };
    const led = await api.send('PUT', path, { ...fixed, version, leadIds: [...ids(leads), otherLeadId] });
    expect(led.status).toBe(200);
    const host = await visit(lead, `/programmes/${programmeId}/edit?step=3`);
    await button(host, /^Somebody outside the programme whom people can ask for help: somebody outside/).click();
    await host.tab.getByRole('combobox', { name: 'Find somebody by name' }).fill(outside.split(' ')[0] ?? '');
    await host.tab.getByRole('option', { name: new RegExp(`^${outside}`) }).click();
    await host.page.keyboard.press('Escape');
    await button(host, 'Save changes').click();
    await heading(host, /./).waitFor();
    await until('it is stored', async () => ((await api.get(path)).body as ProgrammeView).contact?.name === outside);
    const reader = await visit(pair.names[0], `/programmes/${programmeId}`);
    await said(reader, `If it gets stuck: ${lead}, ${otherLead} or ${outside}. Only the one you choose is told.`);
  });

  it('tells the one who is chosen that help is needed, and nobody else', async () => {
    const host = await visit(pair.names[0], `/sessions/${sessionId}/feedback`);
    await button(host, 'I need help with this partnership').click();
    await heading(host, 'Who should know?', 2).waitFor();
    expect(await host.tab.getByRole('radio', { name: new RegExp(`^${outside}`) }).isChecked()).toBe(true);
    await host.tab.getByRole('radio', { name: new RegExp(`^${lead}`) }).check();
    await said(host, `Only the one you choose is told. ${pair.given[1]} and your manager see nothing.`);
    await textbox(host, 'What it is about, if you like').fill(words);
    expect(await faultsOn(host.page)).toEqual([]);
    await button(host, 'Ask Paula').click();
    await heading(host, 'Paula will write to you.', 2).waitFor();
    await button(host, 'Close').click();
    await button(host, 'I need help with this partnership').click();
    // She has not added Pairwise, and the page doesn't pretend that she was told.
    await said(host, /^Paula Barreto de Mattos can’t be reached by Pairwise at the moment/);

    for (const nobody of [pair.names[1], otherLead, outside, await managerOf(pair.names[0])])
      expect(await askedOf(nobody)).toEqual([]);
    expect(await askedOf(lead)).toMatchObject([{ person: { name: pair.names[0] }, words, isDone: false }]);
    const told = await mongoose.connection.collection('messages').find({ kind: 'helpAsked' }).toArray();
    expect(told.map(({ personId }) => String(personId))).toEqual([(await server().signIn(lead)).id]);
  });

  it('is answered on a page of its own, which is empty for everybody else', async () => {
    const partner = await visit(pair.names[1], '/help');
    await heading(partner, 'Nobody waits for your help').waitFor();
    expect(await faultsOf(pair.names[1], '/help')).toEqual([]);
    expect(await faultsOf(lead, '/help')).toEqual([]);
    const host = await visit(lead, '/help');
    await heading(host, `${pair.given[0]} asks you for help`).waitFor();
    await said(host, `“${words}”`);
    await button(host, `Write to ${pair.given[0]}`).click();
    await until('Teams is asked to open the chat', async () => (await host.heard()).includes('executeDeepLink'));
    await button(host, 'Looked after').click();
    await heading(host, 'Nobody waits for your help now').waitFor();
    expect((await askedOf(lead)).map(({ isDone }) => isDone)).toEqual([true]);
  });

  async function managerOf(name: string): Promise<string> {
    const people = mongoose.connection.collection('people');
    const person = await people.findOne({ name });
    const manager = await people.findOne({ _id: person?.['managerId'] as mongoose.Types.ObjectId });
    if (!manager) throw new Error(`${name} has no manager`);
    return String(manager['name']);
  }
});
