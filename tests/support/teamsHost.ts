import type { BrowserContext, Frame, Page, Route } from 'playwright-core';

/** Where the tab lives in this world: https, as in production; every request is passed on to the local server. */
export const tabOrigin = 'https://pairwise.example.com';
const hostOrigin = 'https://teams.microsoft.com';

export interface TeamsHost {
  page: Page;
  /** The tab inside the host's frame. */
  tab: Frame;
  setTheme: (theme: 'default' | 'dark' | 'contrast' | 'glass') => Promise<void>;
  /** What the tab has said to the host, by function name, in order. */
  heard: () => Promise<string[]>;
}

export interface TeamsHostOptions {
  serverOrigin: string;
  token: string;
  path: string;
  theme?: string;
  locale?: string;
  subPageId?: string;
}

/** Opens the tab as Teams does: in a frame of teams.microsoft.com that speaks teams-js' protocol. */
export async function openInTeamsHost(context: BrowserContext, options: TeamsHostOptions): Promise<TeamsHost> {
  const page = await context.newPage();
  await page.route(`${hostOrigin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(options) }));
  await page.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] }, headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.route(`${tabOrigin}/**`, (route) => passOn(route, options.serverOrigin));
  await page.goto(`${hostOrigin}/`);
  const element = await page.waitForSelector('iframe');
  const tab = await element.contentFrame();
  if (!tab) throw new Error('The host has no frame');
  return {
    page,
    tab,
    setTheme: async (theme) => {
      await page.evaluate(`sendToApp('themeChange', ${JSON.stringify(theme)})`);
    },
    heard: () => page.evaluate('heard'),
  };
}

type Asset = Required<Pick<NonNullable<Parameters<Route['fulfill']>[0]>, 'status' | 'headers' | 'body'>>;

/** What never changes under its name: asked of the server by the first page only, as a browser with a cache does. */
const assets = new Map<string, Asset>();

async function passOn(route: Route, serverOrigin: string): Promise<void> {
  const { pathname, search } = new URL(route.request().url());
  const url = serverOrigin + pathname + search;
  try {
    const kept = assets.get(url);
    if (kept) return await route.fulfill(kept);
    // A kept connection may end just when it is used again: a browser tries once more, and so does this.
    const response = await route.fetch({ url, maxRetries: 3, timeout: 90_000 });
    await route.fulfill({ response });
    if (!pathname.startsWith('/assets/') || !response.ok()) return;
    const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
    assets.set(url, { status: response.status(), headers, body: await response.body() });
  } catch {
    // A page that goes away takes its requests with it.
    await route.abort().catch(() => undefined);
  }
}

function hostPage({ path, token, theme = 'default', locale = 'en-gb', subPageId }: TeamsHostOptions): string {
  const person = { userObjectId: '99999999-9999-4999-8999-999999999999', loginHint: 'someone@example.com' };
  const frame = { locale, theme, entityId: 'find', frameContext: 'content', sessionId: 's1', subEntityId: subPageId };
  const context = { ...person, ...frame, hostClientType: 'web', hostName: 'Teams' };
  const runtime = { apiVersion: 4, isLegacyTeams: false, supports: { pages: { tabs: {} }, teamsCore: {} } };
  return `<!doctype html><html lang="en"><title>Teams</title>
<style>html, body, iframe { margin: 0; width: 100%; height: 100%; border: 0; display: block }</style>
<iframe title="Pairwise"></iframe>
<script>
  const frame = document.querySelector('iframe');
  const heard = [];
  const answers = {
    initialize: () => ['content', 'web', ${JSON.stringify(JSON.stringify(runtime))}, '2.58.0'],
    getContext: () => [${JSON.stringify(context)}],
    'authentication.getAuthToken': () => [true, ${JSON.stringify(token)}],
  };
  const sendToApp = (func, ...args) => frame.contentWindow.postMessage({ func, args }, ${JSON.stringify(tabOrigin)});
  addEventListener('message', (event) => {
    const message = event.data;
    if (event.source !== frame.contentWindow || typeof message?.func !== 'string') return;
    heard.push(message.func);
    const answer = answers[message.func];
    if (answer) event.source.postMessage({ id: message.id, uuidAsString: message.uuidAsString, args: answer() }, event.origin);
  });
  frame.src = ${JSON.stringify(tabOrigin + path)};
</script>`;
}
