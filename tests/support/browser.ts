import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);

/**
 * Finds a Chromium: one that is named, or on Linux the one that comes as an npm package, elsewhere the Chrome that is
 * installed. The package is asked in a process of its own: it is ES module only, and it sets a library path that
 * only the browser should see.
 */
async function findChromium(): Promise<{ executablePath?: string; channel?: string; env?: Record<string, string> }> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named };
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const ask = `
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    console.log(JSON.stringify({ executablePath, libraries: process.env.LD_LIBRARY_PATH ?? '' }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', ask]);
  const { executablePath, libraries } = JSON.parse(stdout) as { executablePath: string; libraries: string };
  return { executablePath, env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries } };
}

/**
 * A browser with all of its guards on: the package's own flags switch web security off, so they are not used. It draws
 * without a graphics card, and without imitating one: that took a third of the work of a page.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(await findChromium()),
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--font-render-hinting=none',
    ],
  });
}
