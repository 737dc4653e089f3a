import pino from 'pino';
import { readConfig } from '../../api/config.ts';
import type { DemoPerson, LocalSignInView } from '../../api/contracts/settings.ts';
import type { SystemContext } from '../../api/domain/context.ts';
import { loadDemo } from '../../api/integrations/loadDemo.ts';
import { buildServer } from '../../api/server.ts';
import { sealKey } from './context.ts';
import { copyOrMake } from './databaseCopy.ts';

export interface DemoServer {
  origin: string;
  /** Becomes a demo person by name, the way the sign-in page does. */
  signIn: (name: string) => Promise<{ id: string; name: string; initials: string; token: string }>;
  stop: () => Promise<void>;
}

/** The whole application on a free port with the demo company, over the database that is connected already. */
export async function startDemoServer({ tabFolder = 'dist/tab', clock = () => new Date() } = {}): Promise<DemoServer> {
  const log = pino({ level: 'silent' });
  const config = { ...readConfig({ PORT: '3978', LOG_LEVEL: 'silent' }), port: 0 };
  const system: SystemContext = {
    tenantId: config.tenantId,
    now: clock(),
    log,
    wakeDelivery: () => undefined,
    sealKey,
    door: 'system',
  };
  // Its import takes seconds: once for each worker of the run.
  const kept = `test_demo_${process.env['TEST_RUN']}_${process.env['JEST_WORKER_ID']}`;
  await copyOrMake(kept, () => loadDemo(system, () => undefined));
  // One browser is a whole company here.
  const limits = { reads: 10_000, writes: 10_000, search: 10_000, anonymous: 100_000 };
  // On a machine that does a lot at once a late answer is better than none: its lateness is not what is tested.
  const server = buildServer({ config, log, sealKey, clock, tabFolder, limits, answerWithinMs: 60_000 });
  const { port } = await server.listen();
  const origin = `http://127.0.0.1:${port}`;
  const answer = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(origin + path, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const signedIn = new Map<string, Awaited<ReturnType<DemoServer['signIn']>>>();
  return {
    origin,
    signIn: async (name) => {
      const before = signedIn.get(name);
      if (before) return before;
      const { people } = await answer<{ people: DemoPerson[] }>(`/api/local/people?search=${encodeURIComponent(name)}`);
      const person = people.find((one) => one.name === name);
      if (!person) throw new Error(`${name} is not in the demo company`);
      const { token } = await answer<LocalSignInView>('/api/local/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId: person.id }),
      });
      const identity = { id: person.id, name: person.name, initials: person.initials, token };
      signedIn.set(name, identity);
      return identity;
    },
    stop: () => server.stop(),
  };
}
