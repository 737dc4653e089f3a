import type { Frame } from 'playwright-core';
import type { FindPartnersView } from '../../api/contracts/matching.ts';
import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import type { DemoServer } from './demoServer.ts';

export interface Scene {
  name: string;
  as: string;
  path: string;
  act?: (tab: Frame) => Promise<void>;
}

const star = 'Alex Nayberg';
const words = 'You once explained control charts to me. I would like to make my own.';

/** Brings one person's board to life through the API, then names what is worth a picture. */
export async function prepareScene(server: DemoServer): Promise<Scene[]> {
  const me = await caller(server, star);
  await me<unknown>('PATCH', '/api/me/profile', { capacity: 6 });
  const { suggestions } = await me<FindPartnersView>('GET', '/api/partners?limit=20');
  const [first, second, third, fourth] = suggestions.map(({ person }) => person);
  if (!first || !second || !third || !fourth) throw new Error(`Fewer than four people fit ${star}`);

  const ask = (personId: string, goal: string) =>
    me<PartnershipView>('POST', '/api/partnerships', { personId, greeting: 'Shall we?', goal });
  const active = await ask(first.id, 'Find the fault on a test rig without calling maintenance');
  await (
    await caller(server, first.name)
  )('POST', `/api/partnerships/${active.id}/accept`);
  const ended = await ask(second.id, 'Write the shift report myself');
  await (
    await caller(server, second.name)
  )('POST', `/api/partnerships/${ended.id}/accept`);
  await me('POST', `/api/partnerships/${ended.id}/end`);
  const request = await (
    await caller(server, third.name)
  )<PartnershipView>('POST', '/api/partnerships', {
    personId: (await server.signIn(star)).id,
    greeting: words,
    goal: 'Make my own control charts',
  });
  await ask(fourth.id, 'Draw the figures for my test reports myself');

  const openDialog = (tab: Frame) =>
    tab
      .locator('main button', { hasText: /^Ask |fragen$/ })
      .first()
      .click();
  return [
    { name: 'first-run', as: 'Diane Margheim', path: '/first-run' },
    { name: 'find-partner', as: 'Sariya Harnpadoungsataya', path: '/find' },
    {
      name: 'find-partner-ask',
      as: 'Sariya Harnpadoungsataya',
      path: '/find',
      act: async (tab) => {
        await openDialog(tab);
        await tab.waitForSelector('[role=dialog] textarea');
      },
    },
    { name: 'partnerships', as: star, path: '/partnerships' },
    { name: 'partnership', as: star, path: `/partnerships/${active.id}` },
    { name: 'partnership-request', as: star, path: `/partnerships/${request.id}` },
    { name: 'partnership-ended', as: star, path: `/partnerships/${ended.id}` },
    { name: 'no-partner-yet', as: 'Jae Pak', path: '/partnerships' },
    { name: 'profile', as: 'Sariya Harnpadoungsataya', path: '/profile' },
    { name: 'import', as: 'Jean Trenary', path: '/import' },
  ];
}

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

async function caller(server: DemoServer, name: string): Promise<Call> {
  const { token } = await server.signIn(name);
  return async <T>(method: string, path: string, body: unknown = {}) => {
    const response = await fetch(server.origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
}
