import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import type { MyProfile } from '../../api/contracts/people.ts';
import { apiAs } from '../support/apiAs.ts';
import { faultsOn, narrow, withBrowser, wide } from '../support/browserSuite.ts';
import { hasFocus } from '../support/hasFocus.ts';
import { openInTeamsHost } from '../support/teamsHost.ts';
import { until } from '../support/until.ts';

const files = 'tests/domain/imports/files';

// What a test provokes on purpose is no fault of the page.
const { server, newContext } = withBrowser('status of 409');

type Visit = { viewport?: typeof wide; theme?: 'light' | 'dark' | 'contrast'; locale?: 'en' | 'de' };

/** A new window outside Teams, as the local demo opens it; it notes whatever the browser complains about. */
async function newWindow({ viewport = wide, theme = 'light', locale = 'en' }: Visit = {}): Promise<Page> {
  const page = await (await newContext({ viewport })).newPage();
  await page.addInitScript(
    ([shown, spoken]) => {
      sessionStorage.setItem('pairwise.theme', String(shown));
      sessionStorage.setItem('pairwise.locale', String(spoken));
    },
    [theme, locale],
  );
  return page;
}

/** Chooses a face on the sign-in page, as a person does. */
async function signInAs(name: string, path: string, options: Visit = {}): Promise<Page> {
  const page = await newWindow(options);
  await page.goto(server().origin + path);
  await page.locator('input').fill(name);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('navigation').waitFor();
  await page.locator('[data-page-title]').waitFor();
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page | Frame, name: string | RegExp) => page.getByRole('button', { name });

async function profileOf(name: string): Promise<MyProfile> {
  const api = await apiAs(server().origin, name);
  return (await api.get('/api/me')).body as MyProfile;
}

/** The page shows a change before the server has it, and takes its request with it when it closes. */
async function isSaved(name: string, isSo: (profile: MyProfile) => boolean): Promise<MyProfile> {
  const api = await apiAs(server().origin, name);
  const read = async () => (await api.get('/api/me')).body as MyProfile;
  await until(`${name}’s profile has the change`, async () => isSo(await read()));
  return read();
}

describe('the sign-in of the demo', () => {
  it('offers six people, finds any other by a skill, and names its sources', async () => {
    const page = await newWindow();
    await page.goto(server().origin);
    await heading(page, 'Who would you like to be?').waitFor();
    await page.getByRole('listitem').nth(5).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(6);
    await page.getByRole('searchbox').fill('minitab');
    await page
      .getByRole('status')
      .getByText(/^\d+ of 290 people$/)
      .waitFor();
    await page.getByRole('listitem').nth(1).waitFor();
    await page.getByRole('button', { name: 'Sources', exact: true }).click();
    await page.getByText('USDOL/ETA has not approved').waitFor();
  });

  it('keeps two windows two people', async () => {
    const [jae, jean] = await Promise.all([signInAs('Jae Pak', '/profile'), signInAs('Jean Trenary', '/profile')]);
    await jae.reload();
    await jae.getByRole('banner').getByText('Jae Pak').waitFor();
    await jean.getByRole('banner').getByText('Jean Trenary').waitFor();
  });
});

it('shows nothing of the company outside Teams, only the way in', async () => {
  const page = await newWindow();
  const settings = { mode: 'teams', clientId: 'c', teamsAppId: 'our-app', botId: 'b' };
  await page.route('**/api/settings', (route) => route.fulfill({ json: settings }));
  await page.goto(`${server().origin}/partnerships`);
  await heading(page, 'Pairwise lives in Microsoft Teams').waitFor();
  const link = await page.getByRole('link', { name: 'Open in Teams on the web' }).getAttribute('href');
  expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/our-app\/.*partnerships/);
  expect(await faultsOn(page)).toEqual([]);
});

describe.each(['light', 'dark', 'contrast'] as const)('in the %s theme', (theme) => {
  const pages = [
    ['Diane Margheim', '/first-run'],
    ['Jae Pak', '/profile'],
    ['Jean Trenary', '/import'],
  ] as const;

  it.each(pages)(
    '%s’s page %s has no fault that axe finds, wide and narrow, nor does it scroll sideways',
    async (name, path) => {
      for (const viewport of [wide, narrow]) {
        const page = await signInAs(name, path, { theme, viewport, locale: viewport === narrow ? 'de' : 'en' });
        expect(await faultsOn(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
      }
    },
  );
});

describe('the first run', () => {
  it('adds a skill that is missing once, and finds one by its other name', async () => {
    const page = await signInAs('Diane Margheim', '/');
    const search = page.getByRole('combobox', { name: 'Something else' });
    await search.fill('VBA');
    await page
      .getByRole('option', { name: /Visual Basic/ })
      .first()
      .waitFor();
    await search.press('Enter');
    await button(page, /Visual Basic/).waitFor();
    await search.fill('Beekeeping');
    await page.getByRole('option', { name: 'Add “Beekeeping” as a new skill' }).click();
    await button(page, 'Beekeeping').waitFor();
    await search.fill('beekeeping ');
    await page.getByText('You have this one already.').waitFor();
    expect(await page.getByRole('option', { name: /^Add/ }).count()).toBe(0);
  });

  it('says why it does not go on yet', async () => {
    const page = await signInAs('Diane Margheim', '/');
    await button(page, 'Next').click();
    await page.getByText('Pick at least one, or choose').waitFor();
    await button(page, 'I only want to help others').click();
    await hasFocus(heading(page, 'What do colleagues ask you about?'));
  });

  it('leads a newcomer in Teams to the first suggestion in five taps, in the language and zone of the window', async () => {
    const { token } = await server().signIn('Diane Margheim');
    const context = await newContext({ timezoneId: 'Europe/Lisbon' });
    const { tab: page } = await openInTeamsHost(context, { serverOrigin: server().origin, token, path: '/' });
    let taps = 0;
    const tap = async (name: string) => {
      taps += 1;
      await button(page, name).click();
    };
    await tap('Troubleshooting');
    await tap('Adobe Illustrator');
    await page.getByText(/^Ten colleagues can show you Adobe Illustrator, \d+ know Troubleshooting\.$/).waitFor();
    await tap('Next');
    await tap('Microsoft SQL Server');
    await tap('Show me who fits');
    await button(page, /^Ask /).waitFor();
    expect(taps).toBe(5);
    expect(await profileOf('Diane Margheim')).toMatchObject({
      isConfirmed: true,
      timeZone: 'Europe/Lisbon',
      locale: 'en',
      wants: expect.arrayContaining([expect.objectContaining({ skillName: 'Troubleshooting', state: 'kept' })]),
      teaches: expect.arrayContaining([expect.objectContaining({ skillName: 'Microsoft SQL Server', state: 'kept' })]),
    });
  });
});

describe('the profile', () => {
  it('saves a level at once, shows what a colleague sees of it, and takes it back', async () => {
    const page = await signInAs('Jae Pak', '/profile');
    const before = await profileOf('Jae Pak');
    const [first] = before.teaches;
    if (!first) throw new Error('Jae teaches nothing');
    await button(page, new RegExp(`^${first.skillName}: I `))
      .first()
      .click();
    await page.getByRole('menuitemradio', { name: 'I help to build something new' }).click();
    await page.getByText(`helps to build something new with ${first.skillName}`).waitFor();
    const helps = (level: number) => isSaved('Jae Pak', ({ teaches }) => teaches[0]?.level === level);
    expect((await helps(5)).teaches[0]).toEqual({ ...first, level: 5 });
    await button(page, 'Undo').click();
    await page.getByText(`helps to build something new with ${first.skillName}`).waitFor({ state: 'detached' });
    expect((await helps(first.level)).teaches).toEqual(before.teaches);
  });

  it('opens a wish to everyone only when its person says so', async () => {
    const page = await signInAs('Jae Pak', '/profile');
    await page.getByText('Not shown to a colleague:').getByText('Canva').waitFor();
    await button(page, 'Who sees Canva: People who can teach it').click();
    await page.getByRole('menuitemradio', { name: 'Everyone' }).click();
    await page.getByText('wants to do everyday Canva alone').waitFor();
    await isSaved('Jae Pak', ({ wants }) =>
      wants.some((want) => want.skillName === 'Canva' && want.audience === 'everyone'),
    );
  });

  it('adds, gives a reason, and removes by keyboard', async () => {
    const page = await signInAs('Jae Pak', '/profile');
    await button(page, 'Add something you look for').focus();
    await page.keyboard.press('Enter');
    await hasFocus(page.getByRole('combobox', { name: 'What would you like to get better at?' }));
    await page.keyboard.type('Minitab');
    await page.getByRole('option', { name: 'Minitab' }).first().waitFor();
    await page.keyboard.press('Enter');
    const level = button(page, 'Minitab: I want to take the first steps alone');
    await level.press('Enter');
    await page.getByRole('menuitem', { name: 'Say why' }).press('Enter');
    await hasFocus(page.getByRole('textbox', { name: 'Why you want Minitab' }));
    await page.keyboard.type('to read my own charts');
    await page.keyboard.press('Enter');
    await button(page, 'to read my own charts').waitFor();
    const why = ({ wants }: MyProfile) => wants.find(({ skillName }) => skillName === 'Minitab')?.why;
    await isSaved('Jae Pak', (profile) => why(profile) === 'to read my own charts');
    await level.press('Enter');
    await page.getByRole('menuitem', { name: 'Remove Minitab' }).press('Enter');
    await level.waitFor({ state: 'detached' });
    await isSaved('Jae Pak', (profile) => why(profile) === undefined);
  });

  it('does not overwrite what was changed elsewhere, and says so', async () => {
    const page = await signInAs('Jae Pak', '/profile');
    const elsewhere = await apiAs(server().origin, 'Jae Pak');
    await elsewhere.send('PATCH', '/api/me/profile', { capacity: 5 });
    await button(page, /^Partners at a time/).click();
    await page.getByRole('menuitemradio', { name: 'up to one partner' }).click();
    await page.getByText('Your profile was changed somewhere else meanwhile.').waitFor();
    await button(page, 'Partners at a time: up to five partners').waitFor();
    expect((await profileOf('Jae Pak')).capacity).toBe(5);
  });

  it('takes a break in one tap and ends it in one', async () => {
    const page = await signInAs('Jae Pak', '/profile');
    const takeBreak = page.getByRole('switch', { name: 'Take a break' });
    await takeBreak.click();
    await page.getByText(/^Nobody can find you until \d/).waitFor();
    const { pausedUntil } = await isSaved('Jae Pak', (profile) => profile.pausedUntil !== null);
    expect(pausedUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await takeBreak.click();
    await page.getByText('Nobody can find you until a date you set.').waitFor();
    await isSaved('Jae Pak', (profile) => profile.pausedUntil === null);
  });

  it('keeps a suggestion private until it is kept', async () => {
    const page = await signInAs('Diane Margheim', '/profile');
    const suggestions = page.getByRole('list', { name: 'Suggestions that only you see' });
    const first = suggestions.getByRole('listitem').first();
    const skill = await first.locator('strong').innerText();
    await first.getByRole('button', { name: `Keep ${skill}`, exact: true }).click();
    await button(page, new RegExp(`^${skill}: I `)).waitFor();
  });
});

describe('the import', () => {
  const choose = (page: Page, name: string) => page.setInputFiles('input[type=file]', `${files}/${name}`);

  it('tries a file first, names every line that stays out, and brings in the rest', async () => {
    const page = await signInAs('Jean Trenary', '/import');
    await choose(page, 'broken-people.csv');
    await heading(page, '17 of 30 people can come in').waitFor();
    expect(await page.getByRole('row').count()).toBe(1 + 8);
    await button(page, 'Show the other five').click();
    await page.getByRole('row').nth(13).waitFor();
    expect(await page.getByRole('row').count()).toBe(1 + 13);
    await page.getByRole('row', { name: /^2 email The address is empty\. Add the person’s work address\.$/ }).waitFor();
    await page.getByText('Lines 6 and 7 name each other as manager; they come in without one.').waitFor();
    expect(await faultsOn(page)).toEqual([]);

    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Report as CSV').click()]);
    expect(download.suggestedFilename()).toBe('broken-people-report.csv');
    const report = await readFile(await download.path(), 'utf8');
    expect(report).toContain('"2","email","","stays out","The address is empty."');

    await button(page, 'Import the 17').click();
    await heading(page, '17 people are in').waitFor();
    await button(page, 'Choose another file').click();
    await choose(page, 'broken-people.csv');
    await page.getByText('As before').waitFor();
    expect(await button(page, /^Import/).count()).toBe(0);
  });

  it('refuses a file as a whole, shows how else it can be read, and reads it so', async () => {
    const page = await signInAs('Jean Trenary', '/import');
    await choose(page, 'latin1-people.csv');
    await heading(page, 'latin1-people.csv was not read').waitFor();
    await page.getByText('Sandra Reátegui Alayo').waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await button(page, 'Looks right, try it so').click();
    await page.getByText('a dry run, nothing has been changed').waitFor();
  });

  it('asks again before it would mark more than one in ten as left', async () => {
    const page = await signInAs('Jean Trenary', '/import');
    await page.getByRole('checkbox', { name: /full list/ }).check();
    await choose(page, 'bom-people.csv');
    await heading(page, /^\d+ of \d+ people are missing in this list$/).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await button(page, 'It is not the full list').click();
    await page.getByText('a dry run, nothing has been changed').waitFor();
  });

  it('keeps its report while the administrator looks at another page', async () => {
    const page = await signInAs('Jean Trenary', '/import');
    await choose(page, 'broken-people.csv');
    await page.getByRole('table').waitFor();
    await page.getByRole('link', { name: 'Profile' }).click();
    await heading(page, 'What you give and what you look for').waitFor();
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByRole('table').waitFor();
  });

  it('is closed to everybody else, on the page and behind it', async () => {
    const page = await signInAs('Jae Pak', '/import');
    await heading(page, 'Importing is for administrators').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    const { token } = await server().signIn('Jae Pak');
    const answer = await fetch(`${server().origin}/api/imports?kind=people&mode=apply`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: 'name,email\nMallory,mallory@example.com\n',
    });
    expect([answer.status, await answer.json()]).toMatchObject([403, { reason: 'administratorsOnly' }]);
  });
});
