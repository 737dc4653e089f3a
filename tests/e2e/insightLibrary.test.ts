import { randomUUID } from 'node:crypto';
import type { InsightView, ShareInsightInput } from '../../api/contracts/insights.ts';
import type { PartnershipPlan } from '../../api/contracts/sessions.ts';
import { apiAs } from '../support/apiAs.ts';
import { withBrowser } from '../support/browserSuite.ts';
import { hasFocus } from '../support/hasFocus.ts';
import { meetingPair } from '../support/meetingPair.ts';
import { button, heading, tabPages } from '../support/tabPages.ts';
import type { TeamsHost } from '../support/teamsHost.ts';
import { until } from '../support/until.ts';

// 503 of an overloaded machine is no fault of the page.
const { server, newContext, takeComplaint } = withBrowser('Failed to load resource');
const { visit, faultsOf } = tabPages({ server, newContext });

const owner = 'Diane Margheim';
const reader = 'Rob Walters';
const box = ({ tab }: TeamsHost) => tab.getByRole('searchbox', { name: 'Search insights' });
const link = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('link', { name });
const said = ({ tab }: TeamsHost, text: string | RegExp) => tab.getByText(text).first().waitFor();
const address = ({ tab }: TeamsHost) => tab.evaluate(() => location.pathname + location.search);

async function share(as: string, given: Partial<ShareInsightInput> & { text: string }): Promise<InsightView> {
  const input = { audience: { kind: 'everyone' }, naming: 'named', isDraft: false, onceKey: randomUUID(), ...given };
  const { status, body } = await (await apiAs(server().origin, as)).send('POST', '/api/insights', input);
  if (status >= 300) throw new Error(`sharing answered ${status}: ${JSON.stringify(body)}`);
  return body as InsightView;
}
const read = async (as: string, { id }: InsightView) =>
  (await (await apiAs(server().origin, as)).get(`/api/insights/${id}`)).body as InsightView;

describe('the library', () => {
  let kiln: InsightView;

  beforeAll(async () => {
    kiln = await share(owner, {
      title: 'The kiln cracks glazes that are cooled too fast',
      text: 'Let the kiln stand closed overnight.\n\nThe cracks in the glaze came from opening it at noon.',
      why: 'We threw away a whole batch.',
      type: 'mistake',
      link: 'https://learn.microsoft.com/kiln',
    });
    await share(owner, { title: 'Order kiln shelves in spring', text: 'They take ten weeks.', type: 'tip' });
  });

  it('finds as one types, with the words in the address, and marks what was found', async () => {
    const host = await visit(reader, '/insights');
    await heading(host, /insights$/).waitFor();
    await box(host).pressSequentially('kiln', { delay: 20 });
    await heading(host, 'Two insights').waitFor();
    expect(await address(host)).toBe('/insights?q=kiln');
    expect(await host.tab.locator('mark').first().innerText()).toMatch(/^kiln$/i);
    // The field keeps the keyboard, and letters leave no steps behind.
    await hasFocus(box(host));
  });

  it('narrows by a kind as a step that Back takes back', async () => {
    const host = await visit(reader, '/insights?q=kiln');
    await button(host, 'Kind: Any kind').click();
    await host.tab.getByRole('menuitemradio', { name: 'Tip' }).click();
    await heading(host, 'One insight').waitFor();
    expect(await address(host)).toBe('/insights?q=kiln&type=tip');
    await host.tab.evaluate(() => history.back());
    await heading(host, 'Two insights').waitFor();
    expect(await box(host).inputValue()).toBe('kiln');
  });

  it('says that nothing was found, and shows the way to everything again', async () => {
    const host = await visit(reader, '/insights?q=xylophonics');
    await heading(host, 'Nothing found for “xylophonics”', 2).waitFor();
    await button(host, 'Look at all insights').click();
    await heading(host, /insights$/).waitFor();
    expect(await address(host)).toBe('/insights');
    expect(await box(host).inputValue()).toBe('');
  });

  it('leads to an insight and back to what was looked for', async () => {
    const host = await visit(reader, '/insights?q=kiln');
    await link(host, kiln.title).click();
    await heading(host, kiln.title).waitFor();
    await said(host, 'Why it matters.');
    await link(host, /Open the link at learn\.microsoft\.com/).waitFor();
    await link(host, 'Search results').click();
    await heading(host, 'Two insights').waitFor();
    expect(await box(host).inputValue()).toBe('kiln');
  });

  it('keeps what the reader saves under their own chip', async () => {
    const host = await visit(reader, `/insights/${kiln.id}`);
    await button(host, 'Save').click();
    await button(host, 'Saved').waitFor();
    await until('it is saved', async () => (await read(reader, kiln)).isSaved);
    const list = await visit(reader, '/insights');
    await button(list, 'Saved').click();
    await heading(list, 'One insight').waitFor();
    await link(list, kiln.title).waitFor();
  });

  it('is readable in every theme, narrow and wide, in both languages', async () => {
    expect(await faultsOf(reader, '/insights?q=kiln')).toEqual([]);
    expect(await faultsOf(reader, `/insights/${kiln.id}`)).toEqual([]);
  });
});

describe('the page of an insight', () => {
  it('takes what came of it, changes it and takes it back', async () => {
    const insight = await share(owner, { title: 'Warm the wax first', text: 'Cold wax breaks in the mould.' });
    const host = await visit(reader, `/insights/${insight.id}`);
    await button(host, 'I used this').click();
    await heading(host, 'What came of it?', 2).waitFor();
    await button(host, 'Done').click();
    await said(host, 'Please choose one of these first.');
    await button(host, 'Saved time').click();
    await button(host, 'an hour').click();
    await host.tab.getByRole('textbox', { name: /^A line for the next reader/ }).fill('Half the wax, too');
    await button(host, 'Done').click();
    await said(host, 'One colleague used it and saved time.');
    await said(host, /saved time: “Half the wax, too”/);
    await button(host, 'You used this').click();
    expect(await button(host, 'an hour').getAttribute('aria-pressed')).toBe('true');
    await button(host, 'Take back what I said').click();
    await said(host, /^Nobody has said yet/);
    expect((await read(reader, insight)).myOutcome).toBeNull();
  });

  it('counts a tap on Helpful at once, and once', async () => {
    const insight = await share(owner, { title: 'Label both ends', text: 'Label both ends of every cable.' });
    const host = await visit(reader, `/insights/${insight.id}`);
    const helpful = host.tab.getByRole('button', { name: /^Helpful/ });
    await helpful.click();
    await button(host, 'Helpful: 1').waitFor();
    await helpful.click();
    await helpful.click();
    await until('the last tap counts', async () => (await read(reader, insight)).helpful === 1);
    expect(await helpful.getAttribute('aria-pressed')).toBe('true');
  });

  it('takes a line of a reader, and lets only them take it back', async () => {
    const insight = await share(owner, { title: 'Sieve the plaster', text: 'Lumps show in the cast.' });
    const host = await visit(reader, `/insights/${insight.id}`);
    await button(host, 'Add it').click();
    await said(host, 'Please write a word or two first.');
    await host.tab.getByRole('textbox', { name: 'Add something, or ask' }).fill('<b>Twice</b> is better');
    await button(host, 'Add it').click();
    await said(host, '<b>Twice</b> is better');
    const theirs = await visit(owner, `/insights/${insight.id}`);
    await said(theirs, '<b>Twice</b> is better');
    expect(await button(theirs, 'Take back what you added').count()).toBe(0);
    await button(host, 'Take back what you added').click();
    await until('it is gone', async () => (await read(reader, insight)).comments.length === 0);
  });

  it('tells its owner of a doubt without a name, and lets them say that it is still right', async () => {
    const insight = await share(owner, { title: 'Use the blue valve', text: 'The red one leaks.' });
    const host = await visit(reader, `/insights/${insight.id}`);
    await button(host, 'More about this insight').click();
    await host.tab.getByRole('menuitem', { name: 'Something is wrong with it' }).click();
    await host.tab.getByRole('radio', { name: 'It is out of date' }).check();
    await host.tab.getByRole('textbox', { name: 'A few words, if you like' }).fill('It was replaced');
    await button(host, 'Send').click();
    await said(host, 'A colleague has doubts about it: better look twice.');
    const theirs = await visit(owner, `/insights/${insight.id}`);
    await said(theirs, 'Out of date: “It was replaced”');
    expect(await theirs.tab.locator('main').innerText()).not.toContain(reader);
    await button(theirs, 'It is still right').click();
    await theirs.tab.getByRole('menuitem', { name: 'For a year' }).click();
    await until('the doubt is settled', async () => !(await read(owner, insight)).isFlagged);
    await theirs.tab.getByText('A colleague has doubts about it.').waitFor({ state: 'detached' });
  });

  it('is taken back by its owner after a warning, and is then nobody’s', async () => {
    const insight = await share(owner, { title: 'Skip the primer', text: 'It holds without.' });
    const host = await visit(owner, `/insights/${insight.id}`);
    expect(await button(host, 'I used this').count()).toBe(0);
    await button(host, 'More about this insight').click();
    await host.tab.getByRole('menuitem', { name: 'Take it back' }).click();
    await heading(host, 'Take this insight back?', 2).waitFor();
    await button(host, 'Take it back').click();
    await said(host, 'It is taken back. What it said is gone.');
    expect(await address(host)).toBe('/insights');
    const theirs = await visit(reader, `/insights/${insight.id}`);
    await heading(theirs, 'That did not work').waitFor();
    await takeComplaint('insightNotFound');
  });

  it('goes into the plan of a pair', async () => {
    const pair = await meetingPair(server(), 'Alex Nayberg');
    const insight = await share(owner, { title: 'Measure twice at the lathe', text: 'Cut once.' });
    const host = await visit(pair.names[0], `/insights/${insight.id}`);
    await button(host, 'Use in my session').click();
    await host.tab.getByRole('menuitem', { name: pair.names[1] }).click();
    await said(host, `It stands in the plan of your next meeting with ${pair.given[1]}.`);
    const { actions } = (await pair.api[1].get(`/api/partnerships/${pair.partnershipId}/plan`)).body as PartnershipPlan;
    expect(actions).toEqual([expect.objectContaining({ text: insight.title, insightId: insight.id })]);
  });
});
