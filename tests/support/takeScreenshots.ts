import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { connectMongo, disconnectMongo } from '../../api/integrations/mongo.ts';
import { prepareFeedbackScenes } from './feedbackScenes.ts';
import { preparePollScenes } from './pollScenes.ts';
import { prepareProgrammeScenes } from './programmeScenes.ts';
import { prepareRoundScenes } from './roundScenes.ts';
import { prepareScene, type Scene } from './screenshotScene.ts';
import { prepareSessionScenes } from './sessionScenes.ts';
import { launchBrowser } from './browser.ts';
import { takeCards } from './cardPictures.ts';
import { startDemoServer, type DemoServer } from './demoServer.ts';
import globalSetup from './globalSetup.ts';
import globalTeardown from './globalTeardown.ts';
import { testMongoUri } from './database.ts';
import { openInTeamsHost } from './teamsHost.ts';

/** Git doesn't see it; the README's pictures are chosen from here by hand. */
const folder = 'dist/screenshots';

const sizes = { wide: { width: 1120, height: 760 }, narrow: { width: 360, height: 740 } };
const looks = [
  { name: 'light', theme: 'default', locale: 'en-gb' },
  { name: 'dark', theme: 'dark', locale: 'en-gb' },
  { name: 'contrast', theme: 'contrast', locale: 'en-gb' },
  { name: 'light.de', theme: 'default', locale: 'de-de' },
] as const;

/** `npm run screenshots -- round`: only those whose name begins so; `cards`: only the bot's, `cards poll` those about polls. */
const wanted = process.argv[2] ?? '';

/** A list of thousands has no end. */
const mostHeight = 4000;

type Look = (typeof looks)[number];

async function take(browser: Browser, server: DemoServer, scene: Scene, size: keyof typeof sizes, look: Look) {
  const { token } = await server.signIn(scene.as);
  const context = await browser.newContext({
    viewport: sizes[size],
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  });
  const { page, tab } = await openInTeamsHost(context, {
    serverOrigin: server.origin,
    token,
    path: scene.path,
    ...look,
  });
  await tab.waitForSelector('[data-page-title]');
  await scene.act?.(tab);
  // Pictures of long narrow pages in full height, as the frame has no height of its own.
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  if (size === 'narrow') {
    await page.setViewportSize({ width: sizes.narrow.width, height: Math.min(Math.max(height, 740), mostHeight) });
    // A long list draws what has come into sight only now.
    await tab.waitForTimeout(300);
  }
  await page.screenshot({ path: join(folder, `${scene.name}.${size}.${look.name}.png`) });
  await context.close();
}

/** One after the other: what is prepared for the later ones would be seen on the earlier ones. */
async function takeScenes(browser: Browser, server: DemoServer): Promise<void> {
  for (const prepare of [
    prepareScene,
    prepareProgrammeScenes,
    prepareRoundScenes,
    prepareSessionScenes,
    prepareFeedbackScenes,
    preparePollScenes,
  ]) {
    for (const scene of (await prepare(server)).filter(({ name }) => name.startsWith(wanted))) {
      for (const look of looks) {
        for (const size of ['wide', 'narrow'] as const) await take(browser, server, scene, size, look);
      }
      console.log(scene.name);
    }
  }
}

async function takeAll(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await globalSetup();
  await connectMongo(testMongoUri(), { dbName: 'screenshots' });
  const server = await startDemoServer();
  const browser = await launchBrowser();
  if ('cards'.startsWith(wanted)) await takeCards(browser, server, folder, process.argv[3] ?? '');
  if (wanted !== 'cards') await takeScenes(browser, server);
  await browser.close();
  await server.stop();
  await disconnectMongo();
  await globalTeardown();
}

takeAll().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
