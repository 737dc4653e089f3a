import { faultsOn, narrow, withBrowser } from '../support/browserSuite.ts';
import { tabOrigin, type TeamsHost } from '../support/teamsHost.ts';
import { visitInTeams, type TeamsVisit } from '../support/teamsVisit.ts';
import { until } from '../support/until.ts';

/** Teams' names and ours. */
const themes = [
  ['contrast', 'contrast'],
  ['dark', 'dark'],
  ['default', 'light'],
] as const;

// 503 is an overloaded machine; the page asks again by itself.
const suite = withBrowser('status of 503');
const { server, newContext, takeComplaint } = suite;

const visit = (asked: TeamsVisit) => visitInTeams(suite, asked);

const heading = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('heading', { level: 1, name });
const button = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('button', { name });
const shownTheme = ({ tab }: TeamsHost, theme: string) => tab.locator(`html[data-theme=${theme}]`).waitFor();

it('axe looks inside the frame: a button without a name is found there', async () => {
  const host = await visit({ as: 'Sariya Harnpadoungsataya', path: '/profile' });
  await host.tab.evaluate(() => document.querySelector('main, #root')?.append(document.createElement('button')));
  expect((await faultsOn(host.page)).join()).toContain('button-name');
});

describe('inside Teams', () => {
  it('shows a newcomer the first question, without a second navigation', async () => {
    const host = await visit({ as: 'Diane Margheim', path: '/' });
    await heading(host, 'What would you like to get better at?').waitFor();
    expect(await host.tab.getByRole('navigation').count()).toBe(0);
    await until('Teams hears of it', async () => (await host.heard()).includes('appInitialization.success'));
  });

  it('leads from the suggestion to the request on the board in three taps', async () => {
    const host = await visit({ as: 'Alex Nayberg', path: '/find' });
    const ask = await button(host, /^Ask /).innerText();
    const name = ask.slice('Ask '.length);
    await button(host, ask).click();
    await button(host, `Send to ${name}`).click();
    await heading(host, `You have asked ${name}`).waitFor();
    await host.tab.goto(`${tabOrigin}/partnerships`);
    const card = host.tab.getByRole('article');
    await card.waitFor();
    expect(await card.innerText()).toContain('you asked, answer by');
  });

  it('asks by keyboard alone, and the focus returns and goes on where it should', async () => {
    const host = await visit({ as: 'Ruth Ellerbrock', path: '/find' });
    const focused = host.tab.locator(':focus');
    const tabTo = async (start: string) => {
      for (let presses = 0; presses < 25; presses += 1) {
        if ((await focused.count()) > 0 && (await focused.innerText()).startsWith(start)) return;
        await host.page.keyboard.press('Tab');
      }
      throw new Error(`"${start}" can't be reached by Tab`);
    };
    const dialog = host.tab.getByRole('dialog');
    await host.tab.focus('h1');
    await tabTo('Ask ');
    await host.page.keyboard.press('Enter');
    await dialog.locator(':focus').waitFor();
    await host.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await host.tab.locator('button:focus', { hasText: 'Ask ' }).waitFor();
    await host.page.keyboard.press('Enter');
    await dialog.locator(':focus').waitFor();
    await tabTo('Send to ');
    await host.page.keyboard.press('Enter');
    await host.tab.locator('h1:focus', { hasText: 'You have asked' }).waitFor();
  });

  it('keeps the words of a request that did not go out, and sends them afterwards', async () => {
    const host = await visit({ as: 'Michael Patten', path: '/find' });
    const words = 'Shall we have a look together?';
    await button(host, /^Ask /).click();
    await host.tab.getByLabel('Your greeting').fill(words);
    await host.page.route('**/api/partnerships', (route) => route.abort(), { times: 1 });
    await button(host, /^Send to /).click();
    await host.tab.getByText('Your request did not go out').waitFor();
    await takeComplaint('net::ERR_FAILED');
    await button(host, 'Keep for later').click();
    await button(host, /^Ask /).click();
    expect(await host.tab.getByLabel('Your greeting').inputValue()).toBe(words);
    await button(host, /^Send to /).click();
    await heading(host, /^You have asked/).waitFor();
  });

  it('takes a theme it does not know for light', async () => {
    const host = await visit({ as: 'Sariya Harnpadoungsataya', path: '/partnerships', theme: 'dark' });
    await shownTheme(host, 'dark');
    await host.setTheme('glass');
    await shownTheme(host, 'light');
  });

  it('speaks German where Teams does, and opens the page that a deep link names', async () => {
    const host = await visit({
      as: 'Sariya Harnpadoungsataya',
      path: '/find',
      locale: 'de-de',
      subPageId: 'partnerships',
    });
    await host.tab.locator('html[lang=de]').waitFor();
    await button(host, 'Sehen, wer passt').waitFor();
    await host.tab.waitForURL('**/partnerships');
  });
});

describe.each([
  { as: 'Sariya Harnpadoungsataya', path: '/find' },
  { as: 'Alex Nayberg', path: '/partnerships' },
  { as: 'Sariya Harnpadoungsataya', path: '/profile' },
  { as: 'Diane Margheim', path: '/first-run' },
  { as: 'Jean Trenary', path: '/import' },
])('$path', ({ as, path }) => {
  it('has no fault that axe can find, in three themes', async () => {
    const host = await visit({ as, path });
    const faults: string[] = [];
    for (const [told, shown] of themes) {
      await host.setTheme(told);
      await shownTheme(host, shown);
      faults.push(...(await faultsOn(host.page)).map((fault) => `${told}, ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(['en-gb', 'de-de'])('fits 360 px without scrolling sideways in %s', async (locale) => {
    const host = await visit({ as, path, viewport: narrow, locale });
    const tooWide = await host.tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
});

describe('outside Teams', () => {
  it("lets one be a demo person on one's own machine", async () => {
    const context = await newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(server().origin);
    await page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor();
    await page.getByRole('button', { name: /Sariya Harnpadoungsataya/ }).click();
    await page.waitForURL('**/find');
    expect(await page.getByRole('navigation').innerText()).toContain('My partnerships');
  });
});
