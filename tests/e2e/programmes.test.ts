import type { ProgrammeListItem, ProgrammeView } from '../../api/contracts/programmes.ts';
import { apiAs } from '../support/apiAs.ts';
import { faultsOn, narrow, withBrowser } from '../support/browserSuite.ts';
import { hasFocus } from '../support/hasFocus.ts';
import { confirm, demoMentoring, idsOf, programmeDraftOf } from '../support/programmeScenes.ts';
import type { TeamsHost } from '../support/teamsHost.ts';
import { visitInTeams, type TeamsVisit } from '../support/teamsVisit.ts';
import { until } from '../support/until.ts';

const lead = 'Peng Wu';
const newcomer = 'Diane Margheim';
const eight = [
  'Gail Erickson',
  'Jossef Goldberg',
  'Mary Gibson',
  'Alex Nayberg',
  'Ruth Ellerbrock',
  'Sandeep Kaliyath',
  'Michael Patten',
  'Sariya Harnpadoungsataya',
];

// 503 is an overloaded machine; 409 is a change that came too late, on purpose.
const suite = withBrowser('status of 503');
const { server, takeComplaint } = suite;

const visit = (asked: TeamsVisit) => visitInTeams(suite, asked);

const heading = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('heading', { level: 1, name });
const button = ({ tab }: TeamsHost, name: string | RegExp) =>
  tab.getByRole('button', { name, exact: typeof name === 'string' });

const made: { mentoring?: ProgrammeListItem; draft?: ProgrammeView } = {};

beforeAll(async () => {
  made.mentoring = await demoMentoring(server());
  const api = await apiAs(server().origin, lead);
  const draft = programmeDraftOf({
    name: 'A draft of eight',
    leadIds: [(await server().signIn(lead)).id],
    audience: { kind: 'named', personIds: await idsOf(server(), eight) },
  });
  made.draft = (await api.send('POST', '/api/programmes', draft)).body as ProgrammeView;
  await confirm(await apiAs(server().origin, newcomer), ['Troubleshooting'], ['Microsoft SQL Server']);
});

const mentoringPath = () => `/programmes/${made.mentoring?.id ?? ''}`;
const draftPath = () => `/programmes/${made.draft?.id ?? ''}/edit`;

describe('the wizard', () => {
  it('makes a programme of eight named people, keeps it, and starts it', async () => {
    const host = await visit({ as: lead, path: '/programmes' });
    const { tab, page } = host;
    await button(host, 'New programme').click();
    await hasFocus(heading(host, 'What should people get out of it?'));
    await page.keyboard.press('Tab');
    await page.keyboard.type('Minitab together');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Read control charts and make their own');
    await button(host, 'Next: rules').click();
    await hasFocus(heading(host, 'A new partner every three months'));

    await button(host, /^How long a round lasts: /).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('menuitemradio', { name: 'three months', checked: true }).waitFor();
    await tab.locator('[role=menuitemradio]:focus').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await heading(host, /^A new partner every (two|six) months$/).waitFor();
    await button(host, /^How long a round lasts: /).click();
    await tab.getByRole('menuitemradio', { name: 'three months' }).click();
    await button(host, /^Counts third: /).click();
    await tab.getByRole('menuitemradio', { name: 'that both learn' }).click();
    await button(host, 'Counts first: that departments mix').waitFor();

    await button(host, 'Next: invite').click();
    await hasFocus(heading(host, 'Nobody is named yet'));
    const names = tab.getByRole('combobox', { name: 'Find people by name' });
    for (const name of eight) {
      await names.fill(name);
      await tab.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor();
      await names.press('Enter');
      await until(`${name} is named`, async () => (await names.inputValue()) === '');
    }
    await heading(host, 'Eight people hear of it when you start').waitFor();
    await button(host, 'Keep as draft').click();

    const go = button(host, 'Go on: Minitab together');
    await go.click();
    await hasFocus(heading(host, 'What should people get out of it?'));
    expect(await tab.getByLabel('Name').inputValue()).toBe('Minitab together');
    await button(host, 'Next: rules').click();
    await heading(host, 'Eight people, a new partner every three months').waitFor();
    await tab.getByText('With 8 people expect one-way pairs, and repeats after round 7.').waitFor();
    await button(host, 'Counts first: that departments mix').waitFor();
    await button(host, 'Next: invite').click();
    await button(host, 'Start programme').click();
    await heading(host, /^Half an hour every two weeks with one person, until /).waitFor();
    await tab.getByText(/^Joining is open until .*Nobody is in yet\.$/).waitFor();
  });

  it('asks for a name before it goes on, and for two people before it starts', async () => {
    const host = await visit({ as: lead, path: '/programmes/new' });
    await button(host, 'Next: rules').click();
    await host.tab.getByText('Please give it a name, so that people know what they join.').waitFor();
    await hasFocus(host.tab.getByLabel('Name'));
    await host.page.keyboard.type('Two at least');
    await button(host, 'Next: rules').click();
    await button(host, 'Next: invite').click();
    await button(host, 'Start programme').click();
    await host.tab
      .getByRole('alert')
      .getByText(/^Please name two people at least/)
      .waitFor();
    await hasFocus(host.tab.getByRole('combobox', { name: 'Find people by name' }));
  });

  it('says so when somebody else has changed the draft, and keeps the words that are chosen', async () => {
    const host = await visit({ as: lead, path: `${draftPath()}?step=1` });
    await host.tab.getByLabel('Name').fill('My words');
    const api = await apiAs(server().origin, lead);
    const now = (await api.get(`/api/programmes/${made.draft?.id}`)).body as ProgrammeView;
    const people = now.audience.kind === 'named' ? now.audience.named.map(({ id }) => id) : [];
    const theirs = programmeDraftOf({
      name: 'Their words',
      leadIds: now.leads.map(({ id }) => id),
      audience: { kind: 'named', personIds: people },
    });
    await api.send('PUT', `/api/programmes/${now.id}`, { ...theirs, version: now.version });
    await button(host, 'Next: rules').click();
    await host.tab.getByText('Somebody who leads with you has changed this meanwhile.').waitFor();
    await takeComplaint('409');
    expect(await host.tab.getByLabel('Name').inputValue()).toBe('My words');
    await button(host, 'Keep mine').click();
    const nameNow = async () => ((await api.get(`/api/programmes/${now.id}`)).body as ProgrammeView).name;
    await until('my words are saved', async () => (await nameNow()) === 'My words');
    await host.tab.getByText('Somebody who leads with you').waitFor({ state: 'detached' });
  });
});

describe('joining', () => {
  it('takes one tap; skipping and leaving take one too, and can be taken back', async () => {
    const host = await visit({ as: newcomer, path: '/programmes' });
    const { tab } = host;
    await button(host, `Look closer at ${made.mentoring?.name ?? ''}`).click();
    await hasFocus(heading(host, /^An hour a month with one person, until /));
    await tab.getByRole('radio', { name: 'I will be a mentor' }).check();
    await tab.getByRole('radio', { name: 'I would like a mentor' }).check();
    await button(host, 'Join').click();
    await heading(host, /^You are in\. On .* you hear who\.$/).waitFor();
    await button(host, 'Skip this round').click();
    await heading(host, 'You skip this round. Your place stays yours.').waitFor();
    await button(host, 'Take part after all').click();
    await heading(host, /^You are in/).waitFor();
    await button(host, 'Pause until a date').click();
    await heading(host, /^You pause until /).waitFor();
    await button(host, 'Be back now').click();
    await heading(host, /^You are in/).waitFor();
    await button(host, 'Leave the programme').click();
    await heading(host, /^An hour a month with one person/).waitFor();
    await tab
      .getByRole('listitem', { name: /^You have left/ })
      .getByRole('button', { name: 'Undo' })
      .click();
    await heading(host, /^You are in/).waitFor();
    await button(host, 'Leave the programme').click();
    await button(host, 'Join').waitFor();
    // The page is ahead of the server, and takes its request with it when it closes.
    const api = await apiAs(server().origin, newcomer);
    const enrolmentNow = async () => ((await api.get(`/api${mentoringPath()}`)).body as ProgrammeView).enrolment;
    await until('the newcomer has left', async () => (await enrolmentNow()) === null);
  });

  it('says who sees what and what the rules are, before the button is pressed', async () => {
    const host = await visit({ as: newcomer, path: mentoringPath() });
    await host.tab.getByText(/^Paula leads it and sees who is paired with whom/).waitFor();
    await button(host, 'All rules').click();
    const dialog = host.tab.getByRole('dialog');
    await dialog.getByText('Who with whom').waitFor();
    expect(await dialog.innerText()).toContain('at least one step further');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('opens the page that a deep link names', async () => {
    const host = await visit({ as: newcomer, path: '/find', subPageId: mentoringPath().slice(1) });
    await heading(host, /^An hour a month with one person/).waitFor();
  });
});

const themes = [
  ['contrast', 'contrast'],
  ['dark', 'dark'],
  ['default', 'light'],
] as const;

describe.each([
  { page: 'the list', as: lead, path: () => '/programmes' },
  { page: 'step 1', as: lead, path: () => `${draftPath()}?step=1` },
  { page: 'step 2', as: lead, path: () => `${draftPath()}?step=2` },
  { page: 'step 3', as: lead, path: () => `${draftPath()}?step=3` },
  { page: 'the page to join', as: newcomer, path: mentoringPath },
])('$page', ({ as, path }) => {
  it('has no fault that axe can find, in three themes', async () => {
    const host = await visit({ as, path: path() });
    const faults: string[] = [];
    for (const [told, shown] of themes) {
      await host.setTheme(told);
      await host.tab.locator(`html[data-theme=${shown}]`).waitFor();
      faults.push(...(await faultsOn(host.page)).map((fault) => `${told}, ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(['en-gb', 'de-de'])('fits 360 px without scrolling sideways in %s', async (locale) => {
    const host = await visit({ as, path: path(), viewport: narrow, locale });
    const tooWide = await host.tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
});
