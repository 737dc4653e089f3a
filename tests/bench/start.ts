import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from '../support/application.ts';
import { timed, type BenchRow } from './measure.ts';

const bench = 'start';

/** The built application from nothing to its first page, then a clean stop; seconds. */
async function untilFirstPage(folder: string): Promise<number> {
  let application: Awaited<ReturnType<typeof startApplication>> | undefined;
  const milliseconds = await timed(async () => {
    application = await startApplication(folder);
    await (await fetch(application.origin)).text();
  });
  await application?.stop('SIGINT');
  return milliseconds / 1000;
}

/** `npm start` on a built checkout: the first time, when the demo company is loaded, and once more, when it is found. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-bench-start-'));
  try {
    const row = { bench, peer: null, goal: null };
    return [
      { ...row, measure: 'first start with the demo company, s', ours: await untilFirstPage(folder) },
      { ...row, measure: 'second start, s', ours: await untilFirstPage(folder) },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}
