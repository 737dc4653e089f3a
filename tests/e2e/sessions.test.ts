import type { PartnershipPlan } from '../../api/contracts/sessions.ts';
import { faultsOn, withBrowser } from '../support/browserSuite.ts';
import { bookIn, letPass, meetingPair, type MeetingPair } from '../support/meetingPair.ts';
import { button, heading, tabPages } from '../support/tabPages.ts';
import { tabOrigin, type TeamsHost } from '../support/teamsHost.ts';
import { until } from '../support/until.ts';

// A connection that is cut on purpose, and 503 of an overloaded machine, are no fault of the page.
const { server, newContext } = withBrowser('Failed to load resource');

const { visit, faultsOf } = tabPages({ server, newContext });
const note = ({ tab }: TeamsHost, name: string) => tab.getByRole('textbox', { name });

describe('a new pair', () => {
  let pair: MeetingPair;
  const path = () => `/partnerships/${pair.partnershipId}`;

  beforeAll(async () => {
    pair = await meetingPair(server(), 'Alex Nayberg');
  });

  it('books a time in one tap, and Teams’ own form opens with both in it', async () => {
    const host = await visit(pair.names[0], path());
    await heading(host, `${pair.given[1]} said yes`).waitFor();
    expect(await faultsOf(pair.names[0], path())).toEqual([]);
    await button(host, /^(Mon|Tue|Wed|Thu|Fri) \d\d:\d\d$/)
      .first()
      .click();
    await heading(host, new RegExp(`^${pair.given[1]} and you, .+ at \\d\\d:\\d\\d$`)).waitFor();
    await host.tab.getByText(`${pair.given[1]} hears of it now.`).first().waitFor();
    await until('Teams is asked to open the form', async () => (await host.heard()).includes('executeDeepLink'));
    const { body } = await pair.api[1].get(`/api/partnerships/${pair.partnershipId}/plan`);
    expect((body as PartnershipPlan).next?.state).toBe('planned');
  });

  it('agrees before its first meeting, each with one tap, and can read it again', async () => {
    const [mine, theirs] = await Promise.all(pair.names.map((name) => visit(name, path())));
    if (!mine || !theirs) throw new Error('Two windows');
    expect(await faultsOf(pair.names[0], path())).toEqual([]);
    await button(mine, 'Fine with me').click();
    await heading(mine, 'Before you first meet', 2).waitFor({ state: 'detached' });
    expect(await mine.tab.evaluate(() => document.activeElement?.hasAttribute('data-page-title'))).toBe(true);
    await button(mine, 'Our agreement').click();
    await mine.tab.getByText(`You agreed. ${pair.given[1]} is asked before you first meet.`).waitFor();
    await mine.page.keyboard.press('Escape');
    await button(theirs, 'Fine with me').click();
    await button(theirs, 'Our agreement').click();
    await theirs.tab.getByText('Agreed by both.').waitFor();
    await theirs.tab.getByText('What you say stays between you.').waitFor();
  });

  it('writes notes together at the same time, and each its own that nobody else reads', async () => {
    const [mine, theirs] = await Promise.all(pair.names.map((name) => visit(name, path())));
    if (!mine || !theirs) throw new Error('Two windows');
    await note(mine, 'For both of you').fill('Export as SVG');
    await mine.tab.getByText('Saved.').waitFor();
    await until('the other reads it', async () => (await note(theirs, 'For both of you').inputValue()) !== '');
    await theirs.tab.getByText(`${pair.given[0]} is writing too.`).waitFor();
    await Promise.all([
      note(mine, 'For both of you').fill('Mine at the top\nExport as SVG'),
      note(theirs, 'For both of you').fill('Export as SVG\nTheirs at the end'),
    ]);
    const whole = 'Mine at the top\nExport as SVG\nTheirs at the end';
    for (const host of [mine, theirs]) {
      await until('both read both', async () => (await note(host, 'For both of you').inputValue()) === whole);
    }
    await note(mine, 'Only you').fill('I still mix up the arrow tools');
    await until('it is stored', async () => {
      const { body } = await pair.api[0].get(`/api/partnerships/${pair.partnershipId}/plan`);
      return (body as PartnershipPlan).notes.mine !== '';
    });
    const other = await pair.api[1].get(`/api/partnerships/${pair.partnershipId}/plan`);
    expect(JSON.stringify(other.body)).not.toContain('arrow tools');
    await mine.tab.getByText(`Never shown to ${pair.given[1]} or anyone else.`).waitFor();
  });

  it('loses no word when the connection is cut, and sends them by itself afterwards', async () => {
    const host = await visit(pair.names[0], path());
    const notes = `${tabOrigin}/api/partnerships/*/notes`;
    await host.page.route(notes, (route) => route.abort());
    await note(host, 'Only you').fill('Written in the tunnel');
    await host.tab.getByText('Not saved yet.').waitFor();
    expect(await note(host, 'Only you').inputValue()).toBe('Written in the tunnel');
    await host.tab.getByRole('link', { name: 'My partnerships' }).click();
    await heading(host, /./).waitFor();
    await host.tab.evaluate(() => history.back());
    await until('the words are there again', async () => {
      return (await note(host, 'Only you').inputValue()) === 'Written in the tunnel';
    });
    await host.page.unroute(notes);
    await host.tab.getByText('Saved.').waitFor();
  });

  it('changes its agenda in place and keeps it for every time', async () => {
    const host = await visit(pair.names[0], path());
    await button(host, 'Change the agenda').click();
    await host.tab.getByRole('textbox', { name: 'What this time is for' }).fill('One report figure');
    await button(host, 'Add a step').click();
    await host.tab.getByRole('textbox', { name: 'New step: Name' }).fill('A walk');
    await button(host, 'Move A walk up').click();
    await host.tab.getByText(/^\d+ of 30 minutes planned$/).waitFor();
    expect(await faultsOn(host.page)).toEqual([]);
    await host.tab.getByRole('checkbox', { name: 'Keep it for every time' }).check();
    await button(host, 'Save').click();
    await host.tab.getByText('One report figure').waitFor();
    expect(await host.tab.evaluate(() => document.activeElement?.textContent)).toBe('Change the agenda');
    const { body } = await pair.api[1].get(`/api/partnerships/${pair.partnershipId}/plan`);
    const plan = body as PartnershipPlan;
    expect(plan.ownAgenda?.map(({ title }) => title)).toContain('A walk');
    expect(plan.next?.agenda).toEqual(plan.ownAgenda);
  });

  it('says what it is after, by when, and how often it meets', async () => {
    const host = await visit(pair.names[0], path());
    await button(host, 'Edit your goal').click();
    await host.tab.getByRole('textbox', { name: /^What you would like/ }).fill('Draw my own figures');
    await button(host, /^To which level/).click();
    await host.tab.getByRole('menuitemradio', { name: 'everyday tasks' }).click();
    await host.tab.getByLabel(/^By when/).fill('2027-01-31');
    await button(host, 'Save').click();
    await host.tab.getByText('Draw my own figures, by 31 January').waitFor();
    await host.tab.getByText('up to everyday tasks').waitFor();
    await button(host, 'How often: No fixed rhythm').click();
    await host.tab.getByRole('menuitemradio', { name: 'Every two weeks' }).click();
    await button(host, 'How often: Every two weeks').waitFor();
    await button(host, /^Which weekday/).click();
    await host.tab.getByRole('menuitemradio', { name: 'Thursdays' }).click();
    await button(host, 'Which weekday: Thursdays').waitFor();
    const { body } = await pair.api[1].get(`/api/partnerships/${pair.partnershipId}/plan`);
    expect((body as PartnershipPlan).rhythm).toMatchObject({ every: 'twoWeeks', weekday: 4 });
  });

  it('pauses until a day and goes on in one tap', async () => {
    const host = await visit(pair.names[0], path());
    await button(host, 'Pause').click();
    await button(host, 'Pause these two').click();
    await heading(host, new RegExp(`^${pair.given[1]} and you, pausing until`)).waitFor();
    expect(await faultsOf(pair.names[0], path())).toEqual([]);
    await button(host, 'Go on now').click();
    await heading(host, / at \d\d:\d\d$/).waitFor();
  });
});

describe('a meeting', () => {
  let pair: MeetingPair;
  let sessionId: string;
  const path = () => `/sessions/${sessionId}`;

  beforeAll(async () => {
    pair = await meetingPair(server(), 'Sariya Harnpadoungsataya');
    sessionId = await bookIn(pair, 5);
  });

  it('goes on step by step, and both see the same one', async () => {
    const [mine, theirs] = await Promise.all(pair.names.map((name) => visit(name, path())));
    if (!mine || !theirs) throw new Error('Two windows');
    await button(mine, 'Begin: Who we are').click();
    await heading(mine, 'Who we are, 10 minutes left').waitFor();
    await button(mine, 'Five minutes more').click();
    await heading(mine, 'Who we are, 15 minutes left').waitFor();
    await heading(theirs, 'Who we are, 15 minutes left').waitFor();
    expect(await faultsOf(pair.names[0], path())).toEqual([]);
    await button(theirs, 'Next: What each wants').click();
    await heading(mine, /^What each wants, \d+ minutes left$/).waitFor();
    expect(await mine.tab.getByRole('progressbar').count()).toBe(1);
    expect(await mine.tab.locator('[aria-current=step]').innerText()).toContain('What each wants');
  });

  it('takes the link of its meeting, and refuses what is none', async () => {
    const host = await visit(pair.names[0], path());
    const field = host.tab.getByRole('textbox', { name: /^The meeting’s link/ });
    await field.fill('https://example.com/meet');
    await host.tab.getByText('This is not the link of a Teams meeting.').waitFor();
    const link = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0';
    await field.fill(link);
    await field.press('Enter');
    await until('it is stored', async () => {
      const { body } = await pair.api[1].get(`/api/sessions/${sessionId}`);
      return (body as { joinUrl: string }).joinUrl === link;
    });
  });

  it('notes one thing to try until next time', async () => {
    await letPass(sessionId, 10);
    const host = await visit(pair.names[0], path());
    const field = host.tab.getByRole('textbox', { name: 'One thing to try until next time' });
    await field.fill('Redraw one figure');
    await field.press('Enter');
    await button(host, 'Remove Redraw one figure').waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('asks afterwards whether they met, and keeps a sentence for both', async () => {
    await letPass(sessionId, 60);
    expect(await faultsOf(pair.names[0], path())).toEqual([]);
    const host = await visit(pair.names[0], path());
    await heading(host, 'Did you two meet?').waitFor();
    await button(host, 'We met').click();
    const sentence = host.tab.getByRole('textbox', { name: 'What you want to remember' });
    await sentence.fill('Lock the layer first.');
    expect(await faultsOn(host.page)).toEqual([]);
    await button(host, 'Keep for us two').click();
    await host.tab.getByText('Lock the layer first.').waitFor();
    const theirs = await visit(pair.names[1], `/partnerships/${pair.partnershipId}`);
    await theirs.tab.getByText(/^Did you two meet on /).waitFor();
    await button(theirs, 'We met').click();
    await button(theirs, 'Done').click();
    await theirs.tab.getByText('“Lock the layer first.”').waitFor();
    await heading(theirs, 'So far', 2).waitFor();
  });

  it('brings back what was to be tried, and lets the one who teaches say what they saw', async () => {
    const host = await visit(pair.names[0], `/partnerships/${pair.partnershipId}`);
    expect(await faultsOf(pair.names[0], `/partnerships/${pair.partnershipId}`)).toEqual([]);
    await button(host, 'Did it: Redraw one figure').click();
    await host.tab.getByText('Noted: done.').first().waitFor();
    await button(host, 'Confirm').click();
    await host.tab.getByText(/ saw on \d+ \w+: /).waitFor();
    const theirs = await visit(pair.names[1], `/partnerships/${pair.partnershipId}`);
    await theirs.tab.getByText(new RegExp(`^${pair.names[0]} saw on .+: you `)).waitFor();
  });

  it('lets them take turns in who teaches, and swap', async () => {
    const next = await bookIn(pair, 4 * 1_440);
    const host = await visit(pair.names[0], `/sessions/${next}`);
    const roles = host.tab.locator('section', { has: host.tab.getByRole('heading', { name: 'Today’s roles' }) });
    const before = await roles.getByRole('listitem').first().innerText();
    await button(host, 'Swap the roles of today').click();
    await until('the other one teaches', async () => {
      return (await roles.getByRole('listitem').first().innerText()) !== before;
    });
    await roles.getByText(before.includes('You') ? 'Next time you teach.' : /^Next time .+ teaches\.$/).waitFor();
  });
});
