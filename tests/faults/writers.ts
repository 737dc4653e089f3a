import { setTimeout as sleep } from 'node:timers/promises';
import { apiAs, type Answer, type ApiAs } from '../support/apiAs.ts';

/** The last change of each partnership that the application acknowledged. */
export type Acknowledged = Map<string, 'proposed' | 'active' | 'ended'>;

export interface Writers {
  /** How many changes were acknowledged since they began. */
  count: () => number;
  /** Answers that were neither a success nor one of the sentences for "not now". */
  strange: () => readonly Answer[];
  stop: () => Promise<void>;
}

const expected = new Set([200, 409, 429, 503]);

/**
 * `howMany` at once, each time as another person of the demo company: propose, accept, wrap up, over HTTP. What fails is
 * left as it is: only what was acknowledged counts.
 */
export function startWriters(origin: string, howMany: number, acknowledged: Acknowledged): Writers {
  let isOver = false;
  let changes = 0;
  const strange: Answer[] = [];
  const known = new Map<string, Promise<ApiAs>>();
  const signIn = (name: string): Promise<ApiAs> => {
    const api = known.get(name) ?? apiAs(origin, name);
    known.set(name, api);
    api.catch(() => known.delete(name));
    return api;
  };
  const note = ({ status, body }: Answer, state: 'proposed' | 'active' | 'ended'): boolean => {
    if (!expected.has(status)) strange.push({ status, body });
    if (status !== 200) return false;
    acknowledged.set(body.id, state);
    changes += 1;
    return true;
  };

  const write = async (name: string): Promise<void> => {
    const asker = await signIn(name);
    const { status, body } = await asker.get('/api/partners?limit=5');
    if (status !== 200) return;
    for (const { person } of body.suggestions) {
      if (isOver) return;
      const asked = await asker.send('POST', '/api/partnerships', { personId: person.id, greeting: 'Hello', goal: '' });
      if (!note(asked, 'proposed')) continue;
      const path = `/api/partnerships/${asked.body.id}`;
      const answering = await signIn(person.name);
      if (!note(await answering.send('POST', `${path}/accept`, {}), 'active')) continue;
      note(await asker.send('POST', `${path}/end`, {}), 'ended');
    }
  };
  const writeOn = async (): Promise<void> => {
    const company = await fetch(`${origin}/api/local/people`);
    const { people } = (await company.json()) as { people: { name: string }[] };
    while (!isOver) await write(people[Math.floor(Math.random() * people.length)]?.name ?? '');
  };
  const loop = async (): Promise<void> => {
    while (!isOver) {
      // No connection, or half an answer: exactly what this is about.
      await writeOn().catch(() => sleep(50));
    }
  };
  const loops = Array.from({ length: howMany }, loop);
  return {
    count: () => changes,
    strange: () => strange,
    stop: async () => {
      isOver = true;
      await Promise.all(loops);
    },
  };
}
