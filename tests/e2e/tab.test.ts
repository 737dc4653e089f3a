import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { useDatabase } from '../support/database.ts';
import { startDemoServer, type DemoServer } from '../support/demoServer.ts';
import { openInTeamsHost, type TeamsHost, type TeamsHostOptions } from '../support/teamsHost.ts';

const wide = { width: 1120, height: 760 };
const narrow = { width: 360, height: 740 };
const themes = ['default', 'dark', 'contrast'] as const;

useDatabase();

let server: DemoServer;
let browser: Browser;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  server = await startDemoServer();
  browser = await launchBrowser();
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

type Visit = Partial<Pick<TeamsHostOptions, 'theme' | 'locale' | 'subPageId'>> & {
  as: string;
  path: string;
  viewport?: { width: number; height: number };
};

/** Opens a page inside Teams as somebody, and notes whatever the browser complains about. */
async function visit({ as, path, viewport = wide, ...options }: Visit): Promise<TeamsHost> {
  const { token } = await server.signIn(as);
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  contexts.push(context);
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  const host = await openInTeamsHost(context, { serverOrigin: server.origin, token, path, ...options });
  await host.tab.waitForSelector('[data-page-title]');
  return host;
}

const title = ({ tab }: TeamsHost) => tab.locator('h1').innerText();

describe('inside Teams', () => {
  it('shows a newcomer the first question, without a second navigation', async () => {
    const host = await visit({ as: 'Diane Margheim', path: '/' });
    expect(await title(host)).toBe('What would you like to get better at?');
    expect(await host.tab.locator('nav').count()).toBe(0);
    expect(await host.heard()).toContain('appInitialization.success');
  });

  it('leads from the suggestion to the board of both in four taps', async () => {
    const host = await visit({ as: 'Alex Nayberg', path: '/find' });
    await host.tab.waitForFunction('document.querySelector("h1").innerText.includes(" can ")');
    const name = (await host.tab.getByRole('button', { name: /^Ask / }).innerText()).slice('Ask '.length);
    await host.tab.getByRole('button', { name: `Ask ${name}` }).click();
    await host.tab.getByRole('button', { name: `Send to ${name}` }).click();
    await host.tab.waitForFunction(
      `document.querySelector("h1").innerText === ${JSON.stringify(`You have asked ${name}`)}`,
    );
    await host.tab
      .getByRole('link', { name: 'My partnerships' })
      .or(host.tab.getByRole('button', { name: 'See my partnerships' }))
      .click();
    await host.tab.waitForSelector('article');
    expect(await host.tab.locator('article').innerText()).toContain('you asked, answer by');
  });

  it('asks by keyboard alone and takes the focus to what changed', async () => {
    const host = await visit({ as: 'Ruth Ellerbrock', path: '/find' });
    const focused = () => host.tab.evaluate('document.activeElement?.textContent ?? ""');
    const tabTo = async (start: string) => {
      for (let presses = 0; presses < 25; presses += 1) {
        if (String(await focused()).startsWith(start)) return;
        await host.page.keyboard.press('Tab');
      }
      throw new Error(`"${start}" can't be reached by Tab`);
    };
    await host.tab.focus('h1');
    await tabTo('Ask ');
    await host.page.keyboard.press('Enter');
    await host.tab.waitForSelector('[role=dialog] textarea');
    await host.page.keyboard.press('Escape');
    await host.tab.waitForSelector('[role=dialog]', { state: 'detached' });
    expect(await focused()).toMatch(/^Ask /);
    await host.page.keyboard.press('Enter');
    await host.tab.waitForSelector('[role=dialog] textarea');
    await tabTo('Send to ');
    await host.page.keyboard.press('Enter');
    await host.tab.waitForFunction('document.activeElement?.textContent.startsWith("You have asked")');
  });

  it('keeps the words of a request that did not go out, and sends it once afterwards', async () => {
    const host = await visit({ as: 'Michael Patten', path: '/find' });
    await host.tab.getByRole('button', { name: /^Ask / }).click();
    await host.tab.getByLabel('Your greeting').fill('Shall we have a look together?');
    await host.page.route('**/api/partnerships', (route) => route.abort(), { times: 1 });
    await host.tab.getByRole('button', { name: /^Send to / }).click();
    await host.tab.getByText('Your request did not go out').waitFor();
    await host.tab.getByRole('button', { name: 'Keep for later' }).click();
    await host.tab.getByRole('button', { name: /^Ask / }).click();
    expect(await host.tab.getByLabel('Your greeting').inputValue()).toBe('Shall we have a look together?');
    await host.tab.getByRole('button', { name: /^Send to / }).click();
    await host.tab.waitForFunction('document.querySelector("h1").innerText.startsWith("You have asked")');
    complaints.splice(0); // the aborted request
  });

  it('follows the theme Teams changes to, and takes one it does not know for light', async () => {
    const host = await visit({ as: 'Sariya Harnpadoungsataya', path: '/find' });
    const theme = () => host.tab.evaluate('document.documentElement.dataset.theme');
    for (const [told, shown] of [
      ['dark', 'dark'],
      ['contrast', 'contrast'],
      ['glass', 'light'],
    ] as const) {
      await host.setTheme(told);
      await host.tab.waitForFunction(`document.documentElement.dataset.theme === "${shown}"`);
      expect(await theme()).toBe(shown);
    }
  });

  it('speaks German where Teams does, and says so to readers', async () => {
    const host = await visit({ as: 'Sariya Harnpadoungsataya', path: '/find', locale: 'de-de' });
    expect(await host.tab.evaluate('document.documentElement.lang')).toBe('de');
    expect(await host.tab.getByRole('button', { name: / fragen$/ }).count()).toBe(1);
  });

  it('opens the page that a deep link names', async () => {
    const host = await visit({ as: 'Sariya Harnpadoungsataya', path: '/find', subPageId: 'partnerships' });
    expect(await host.tab.evaluate('location.pathname')).toBe('/partnerships');
  });
});

describe.each([
  { as: 'Sariya Harnpadoungsataya', path: '/find' },
  { as: 'Alex Nayberg', path: '/partnerships' },
  { as: 'Sariya Harnpadoungsataya', path: '/profile' },
  { as: 'Diane Margheim', path: '/first-run' },
  { as: 'Jean Trenary', path: '/import' },
])('$path', ({ as, path }) => {
  it.each(themes)('has no accessibility fault axe can find in the theme %s', async (theme) => {
    const host = await visit({ as, path, theme });
    const results = await new AxeBuilder({ page: host.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .exclude('[data-tabster-dummy]')
      .analyze();
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it.each(['en-gb', 'de-de'])('fits 360 px without scrolling sideways in %s', async (locale) => {
    const host = await visit({ as, path, viewport: narrow, locale });
    expect(await host.tab.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });
});

describe('outside Teams', () => {
  it("lets one be a demo person on one's own machine", async () => {
    const context = await browser.newContext({ viewport: wide, locale: 'en-GB' });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor();
    await page.getByRole('button', { name: /Sariya Harnpadoungsataya/ }).click();
    await page.waitForURL('**/find');
    expect(await page.getByRole('navigation').innerText()).toContain('My partnerships');
  });
});
