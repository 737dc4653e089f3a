import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { useDatabase } from './database.ts';
import { startDemoServer, type DemoServer } from './demoServer.ts';
import { until } from './until.ts';

export const wide = { width: 1120, height: 760 };
export const narrow = { width: 360, height: 740 };

export interface BrowserSuite {
  server: () => DemoServer;
  /** A window of its own that ends with the test; whatever its pages complain about fails the test. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Waits until a page complains with these words, for a test that provokes it; taken out. */
  takeComplaint: (words: string) => Promise<void>;
}

/** One demo server and one browser for a test file. `forgives`: console errors with these words are no fault. */
export function withBrowser(forgives: string): BrowserSuite {
  useDatabase();
  let server: DemoServer | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    server = await startDemoServer();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const started = <T>(part: T | undefined): T => {
    if (!part) throw new Error('the demo server and the browser start in beforeAll');
    return part;
  };
  return {
    server: () => started(server),
    newContext: async (options = {}) => {
      const context = await started(browser).newContext({ viewport: wide, reducedMotion: 'reduce', ...options });
      // Under load a page takes its time; a test that hangs still ends before its own.
      context.setDefaultTimeout(90_000);
      contexts.push(context);
      context.on('page', (page) => {
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' && !message.text().includes(forgives)) complaints.push(message.text());
        });
      });
      return context;
    },
    takeComplaint: async (words) => {
      await until(`a page complains: ${words}`, () => complaints.some((complaint) => complaint.includes(words)));
      complaints = complaints.filter((complaint) => !complaint.includes(words));
    },
  };
}

/**
 * Every fault that axe finds, also inside a frame (the tab in its Teams host). Fluent's focus helpers stay out: invisible,
 * and meant to be reached by Tab only.
 */
export async function faultsOn(page: Page): Promise<string[]> {
  const helpers = '[data-tabster-dummy]';
  const { violations } = await new AxeBuilder({ page }).exclude(helpers).exclude(['iframe', helpers]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}
