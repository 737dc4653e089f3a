import type { Frame } from 'playwright-core';
import type { ProgrammeList } from '../../api/contracts/programmes.ts';
import type { MatchingProgress, RoundPairs, RoundView } from '../../api/contracts/rounds.ts';
import { lead, openDemoRound, roundAt } from './demoRound.ts';
import type { DemoServer } from './demoServer.ts';
import { fakeRound } from './fakeRound.ts';
import type { Scene } from './screenshotScene.ts';

/** The rounds of the demo company: one that is reviewed, one that is published, and one that runs for ever. */
export async function prepareRoundScenes(server: DemoServer): Promise<Scene[]> {
  const learning = await openDemoRound(server);
  const { programmes } = (await learning.api.get('/api/programmes')).body as ProgrammeList;
  const mentoring = programmes.find(({ name }) => name === 'Mentoring')?.round;
  if (!mentoring) throw new Error('The demo has no mentoring programme');
  const published = { ...learning, roundId: mentoring.id };
  for (const one of [learning, published]) {
    await one.api.send('POST', `/api/rounds/${one.roundId}/match`, {});
    await roundAt(one, 'ready');
  }
  const { pairs } = (await learning.api.get(`/api/rounds/${learning.roundId}/pairs?band=both&limit=1`))
    .body as RoundPairs;
  const kept = pairs[0]?.members.map(({ id }) => id);
  await learning.api.send('POST', `/api/rounds/${learning.roundId}/lock`, { members: kept, isLocked: true });
  await published.api.send('POST', `/api/rounds/${published.roundId}/publish`, {});
  await roundAt(published, 'proposed');
  const told = (await published.api.get(`/api/rounds/${published.roundId}/pairs?limit=1`)).body as RoundPairs;
  const path = `/rounds/${learning.roundId}`;
  return [
    { name: 'round-running', as: lead, path, act: showRunning },
    { name: 'round-review', as: lead, path, act: openSecond },
    { name: 'round-proof', as: lead, path, act: openProof },
    { name: 'round-large', as: lead, path, act: (tab) => showFake(tab, fakeRound({ people: 5000 })) },
    { name: 'round-published', as: lead, path: `/rounds/${published.roundId}` },
    { name: 'round-partner', as: told.pairs[0]?.members[0]?.name ?? lead, path: '/partnerships' },
  ];
}

async function openSecond(tab: Frame): Promise<void> {
  await tab.locator('li[aria-posinset="2"] button').click();
  await tab.waitForTimeout(300);
}

async function openProof(tab: Frame): Promise<void> {
  await tab.getByRole('button', { name: /^(Details and proof|Einzelheiten und Beweis)$/ }).click();
  await tab.getByRole('dialog').waitFor();
  await tab.waitForTimeout(500);
}

const progress: MatchingProgress = {
  step: 'solving',
  share: 0.62,
  people: 64,
  comparedPairs: 1987,
  secondsLeft: 28,
};

async function showRunning(tab: Frame): Promise<void> {
  const { view } = fakeRound();
  const running: RoundView = { ...view, step: 'matching', figures: null, proof: null, progress };
  await showFake(tab, { answer: () => running });
}

/** Opens the page once more, with answers from memory. */
async function showFake(tab: Frame, { answer }: Pick<ReturnType<typeof fakeRound>, 'answer'>): Promise<void> {
  await tab.page().route('**/api/rounds/**', (route) => {
    const { pathname, search } = new URL(route.request().url());
    return route.fulfill({ json: answer(route.request().method(), pathname + search, {}) as RoundView });
  });
  await tab.goto(tab.url());
  await tab.waitForSelector('[data-page-title]');
  await tab.waitForTimeout(600);
}
