import { setTimeout as sleep } from 'node:timers/promises';
import english from '../../tab/src/locales/en/errors.json' with { type: 'json' };
import { apiAs, type Answer } from '../support/apiAs.ts';
import { until } from '../support/until.ts';
import { inspect } from './invariants.ts';
import { usePlace } from './place.ts';
import { startWriters, type Acknowledged } from './writers.ts';

const outageMs = 30_000;
const sentences: Record<string, string> = english;

const place = usePlace();

/** A process that is gone, and one that still holds its connections and says nothing. */
const outages = [
  {
    name: 'stopped',
    begin: async () => {
      process.kill(place().mongod().pid, 'SIGKILL');
      await place().mongod().exited;
    },
    end: () => place().startMongod(),
  },
  {
    name: 'frozen',
    begin: async () => void process.kill(place().mongod().pid, 'SIGSTOP'),
    end: async () => void process.kill(place().mongod().pid, 'SIGCONT'),
  },
];

it.each(outages)(
  'answers with a sentence while MongoDB is $name for 30 s, and recovers by itself',
  async ({ begin, end }) => {
    const { pid, origin } = place().application();
    const acknowledged: Acknowledged = new Map();
    const writers = startWriters(origin, 2, acknowledged);
    await until('five changes were acknowledged', () => writers.count() >= 5);
    const diane = await apiAs(origin, 'Diane Margheim');
    await begin();
    const answers: Answer[] = [];
    const over = Date.now() + outageMs;
    while (Date.now() < over) {
      answers.push(await diane.get('/api/me'));
      answers.push(await diane.send('PATCH', '/api/me/profile', { bio: 'While it was away.' }));
      expect((await fetch(`${origin}/healthz`)).status).toBe(200);
      expect((await fetch(`${origin}/readyz`)).status).toBe(503);
      // Slower than the limit of changes a minute.
      await sleep(2500);
    }
    await end();
    for (const { status, body } of answers) {
      expect({ status, code: body.code, sentence: typeof sentences[body.reason] }).toEqual({
        status: 503,
        code: 'unavailable',
        sentence: 'string',
      });
    }
    await place().ready();
    const before = writers.count();
    await until('five more were acknowledged', () => writers.count() >= before + 5);
    await writers.stop();
    expect(writers.strange()).toEqual([]);
    expect((await diane.get('/api/me')).status).toBe(200);
    expect(place().application().pid).toBe(pid);
    expect(await inspect(place().uri, acknowledged)).toMatchObject({ lost: [], halves: [], miscounted: [] });
  },
);
