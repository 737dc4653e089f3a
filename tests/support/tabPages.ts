import type { Locator } from 'playwright-core';
import { faultsOn, narrow, wide, type BrowserSuite } from './browserSuite.ts';
import { openInTeamsHost, type TeamsHost } from './teamsHost.ts';

type Visit = { viewport?: typeof wide; locale?: string; theme?: string };

export interface TabPages {
  /** Opens a page of the tab in Teams as one of the demo people. */
  visit: (as: string, path: string, look?: Visit) => Promise<TeamsHost>;
  /** What is wrong with it: in three themes, and narrow in both languages, where it must not scroll sideways. */
  faultsOf: (as: string, path: string) => Promise<string[]>;
}

const looks = [
  ['default', 'en-gb'],
  ['dark', 'en-gb'],
  ['contrast', 'de-de'],
] as const;

export function tabPages({ server, newContext }: Pick<BrowserSuite, 'server' | 'newContext'>): TabPages {
  const visit: TabPages['visit'] = async (as, path, { viewport = wide, ...look } = {}) => {
    const { token } = await server().signIn(as);
    const host = await openInTeamsHost(await newContext({ viewport }), {
      serverOrigin: server().origin,
      token,
      path,
      locale: 'en-gb',
      ...look,
    });
    await host.tab.waitForSelector('[data-page-title]');
    return host;
  };
  return {
    visit,
    faultsOf: async (as, path) => {
      const faults: string[] = [];
      for (const [theme, locale] of looks) {
        const { page } = await visit(as, path, { theme, locale });
        faults.push(...(await faultsOn(page)).map((fault) => `${path} ${theme}: ${fault}`));
        await page.context().close();
      }
      for (const locale of ['en-gb', 'de-de']) {
        const { page, tab } = await visit(as, path, { viewport: narrow, locale });
        const tooWide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (tooWide > 0) faults.push(`${path} ${locale} scrolls ${tooWide} px sideways`);
        faults.push(...(await faultsOn(page)).map((fault) => `${path} narrow ${locale}: ${fault}`));
        await page.context().close();
      }
      return faults;
    },
  };
}

export const heading = ({ tab }: TeamsHost, name: string | RegExp, level = 1): Locator =>
  tab.getByRole('heading', { level, name });

export const button = ({ tab }: TeamsHost, name: string | RegExp): Locator => tab.getByRole('button', { name });

/** Goes on with the Tab key until something with this name has the focus. */
export async function tabTo({ page, tab }: TeamsHost, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const focused = await tab.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}`);
}
