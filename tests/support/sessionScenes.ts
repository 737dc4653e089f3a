import type { Frame } from 'playwright-core';
import type { DemoServer } from './demoServer.ts';
import { fakePlan, type FakePlan } from './fakePlan.ts';
import type { Scene } from './screenshotScene.ts';

const reader = 'Diane Margheim';
const threeDays = 3 * 1_440;

/** The pages of a pair that meets, from memory: on the day, before it, before the first one, while it runs, afterwards. */
export async function prepareSessionScenes(server: DemoServer): Promise<Scene[]> {
  const { id: meId } = await server.signIn(reader);
  const scene = (
    name: string,
    startsIn: number,
    page: 'partnerships' | 'sessions',
    change?: (fake: FakePlan) => void,
  ) => ({
    name,
    as: reader,
    path: '/profile',
    act: async (tab: Frame) => {
      const fake = fakePlan({ meId, startsIn });
      change?.(fake);
      await showFake(tab, fake, page);
    },
  });
  return [
    scene('partnership-today', 180, 'partnerships'),
    scene('partnership-asks', threeDays, 'partnerships', ({ plan, session }) => {
      plan.toAnswer = { ...session, startsAt: plan.history[0]?.startsAt ?? session.startsAt, state: 'over' };
    }),
    scene('partnership-first', threeDays, 'partnerships', ({ plan }) => {
      Object.assign(plan, { heldCount: 0, history: [], actions: [] });
      plan.agreement.iAgreed = false;
    }),
    scene('session', -12, 'sessions'),
    scene('session-after', -60, 'sessions'),
  ];
}

async function showFake(tab: Frame, fake: FakePlan, page: 'partnerships' | 'sessions'): Promise<void> {
  for (const noun of ['partnerships', 'sessions']) {
    await tab.page().route(`**/api/${noun}/**`, (route) => {
      const { pathname, search } = new URL(route.request().url());
      const nothingTold = pathname.endsWith('/feedback') && { sessions: [], lines: [] };
      return route.fulfill({ json: nothingTold || fake.answer(route.request().method(), pathname + search, {}) });
    });
  }
  const { id } = page === 'sessions' ? fake.session : fake.partnership;
  await tab.goto(new URL(`/${page}/${id}`, tab.url()).href);
  await tab.waitForSelector('[data-page-title]');
  await tab.waitForTimeout(600);
}
