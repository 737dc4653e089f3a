import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../support/until.ts';
import { inspect } from './invariants.ts';
import { usePlace } from './place.ts';
import { startWriters, type Acknowledged } from './writers.ts';

const rounds = 20;

const place = usePlace();

it(`keeps every acknowledged change, whole, over ${rounds} kills of the application or of MongoDB`, async () => {
  const acknowledged: Acknowledged = new Map();
  for (let round = 1; round <= rounds; round += 1) {
    const before = acknowledged.size;
    const writers = startWriters(place().application().origin, 6, acknowledged);
    try {
      await until('ten changes were acknowledged', () => writers.count() >= 10);
      // Somewhere in the middle of what the writers are doing.
      await sleep(Math.random() * 1500);
      await kill(round % 2 === 0 ? 'mongod' : 'application');
    } finally {
      await writers.stop();
    }
    await place().ready();
    const { partnerships, ...wrong } = await inspect(place().uri, acknowledged);
    expect({ round, ...wrong }).toEqual({ round, lost: [], halves: [], miscounted: [] });
    expect(writers.strange()).toEqual([]);
    expect(partnerships).toBeGreaterThanOrEqual(acknowledged.size);
    expect(acknowledged.size).toBeGreaterThan(before);
  }
  console.log(`${rounds} kills, ${acknowledged.size} partnerships acknowledged, 0 changes lost`);
});

/** By SIGKILL, which nothing can prepare for; the writers go on meanwhile. */
async function kill(victim: 'mongod' | 'application'): Promise<void> {
  if (victim === 'application') {
    await place().application().stop('SIGKILL');
    return place().startApplication();
  }
  process.kill(place().mongod().pid, 'SIGKILL');
  await place().mongod().exited;
  return place().startMongod();
}
