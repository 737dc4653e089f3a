import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { makeContext, makePerson } from '../../support/context.ts';
import { percentile, type BenchRow } from '../measure.ts';

const bench = 'insights, freshness';
const rounds = 20;
/** Milliseconds until another process is to find what was shared. */
const mostMs = 5000;

/**
 * From the end of sharing until a search of another process finds it, which looks every 50 ms as people who type would:
 * beside the five seconds that are promised.
 */
export async function freshness(): Promise<BenchRow[]> {
  const author = await makePerson();
  const { host, port, name } = mongoose.connection;
  const uri = `mongodb://${host}:${port}/${name}?directConnection=true`;
  const finder = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/insights/finder.ts', uri, author._id.toString()],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const answers = createInterface({ input: finder.stdout });
  await once(answers, 'line');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const word = `word${randomUUID().slice(0, 8)}`;
    await shareInsight(makeContext({ person: author, now: new Date() }), {
      text: `What ${word} is good for.`,
      audience: { kind: 'everyone' },
      naming: 'named',
      isDraft: false,
      onceKey: randomUUID(),
    });
    const shared = performance.now();
    finder.stdin.write(`${word}\n`);
    await once(answers, 'line');
    times.push(performance.now() - shared);
  }
  finder.kill();
  const row = { bench, goal: 1, peer: mostMs };
  return [0.5, 1].map((share) => ({
    ...row,
    measure: `another process finds it, ${share === 1 ? 'longest of 20' : 'p50'}, ms`,
    ours: percentile(times, share),
  }));
}
