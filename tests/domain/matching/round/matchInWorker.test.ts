import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { planRound } from '../../../../api/domain/matching/round/planRound.ts';
import { matchInWorker } from '../../../../api/integrations/matchingWorker/matchInWorker.ts';
import { roundOf, syntheticPeople } from '../../../bench/matching/syntheticRound.ts';

// Node starts threads from the build only, which `npm test` makes first.
const entry = pathToFileURL('dist/api/integrations/matchingWorker/worker.js');
const input = roundOf(syntheticPeople(120));
const [a, b] = ['000000000000000000000003', '000000000000000000000031'];

describe('a round in a thread of its own', () => {
  it('comes to the same as in this one, and tells how far it is', async () => {
    const matcher = matchInWorker(entry);
    const steps: string[] = [];
    const result = await matcher.plan(input, { onProgress: ({ step }) => steps.push(step) });
    expect(result).toEqual(planRound(input));
    expect(new Set(steps)).toEqual(new Set(['frozen', 'comparing', 'solving', 'checking']));
    const here = matchInWorker(null);
    expect(await matcher.whyNot(input, result, a, b)).toEqual(await here.whyNot(input, result, a, b));
    expect(await matcher.costOfParting(input, result, a, b)).toEqual(await here.costOfParting(input, result, a, b));
  });

  it('ends when it is no longer wanted', async () => {
    const wanted = new AbortController();
    const plan = matchInWorker(entry).plan(roundOf(syntheticPeople(3000)), { signal: wanted.signal });
    wanted.abort(new Error('stopped'));
    await expect(plan).rejects.toThrow('stopped');
    await expect(matchInWorker(entry).plan(input, { signal: wanted.signal })).rejects.toThrow('stopped');
  });

  it.each([
    ['fails', "throw new RangeError('too much');", 'too much'],
    ['dies', 'process.exit(9);', 'ended with 9 before its answer'],
    ['answers nothing', '', 'ended with 0 before its answer'],
  ])('rejects when the thread %s', async (_, code, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'pairwise-worker-'));
    try {
      await writeFile(join(folder, 'worker.mjs'), code);
      const matcher = matchInWorker(pathToFileURL(join(folder, 'worker.mjs')));
      await expect(matcher.plan(input)).rejects.toThrow(message);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
