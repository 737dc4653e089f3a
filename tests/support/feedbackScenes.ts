import type { Frame } from 'playwright-core';
import type { MyProfile } from '../../api/contracts/people.ts';
import { apiAs } from './apiAs.ts';
import type { DemoServer } from './demoServer.ts';
import { answerFeedback, fakeFeedback, type FakeFeedback } from './fakeFeedback.ts';
import { fakePlan } from './fakePlan.ts';
import type { Scene } from './screenshotScene.ts';

const reader = 'Diane Margheim';

/** The pages about feedback, from memory: three taps, what was told, a line, asking for help and being asked. */
export async function prepareFeedbackScenes(server: DemoServer): Promise<Scene[]> {
  const me = ((await (await apiAs(server.origin, reader)).get('/api/me')).body as MyProfile).person;
  const plan = fakePlan({ meId: me.id, startsIn: 3 * 1_440 });
  const after = fakePlan({ meId: me.id, startsIn: -60 });
  Object.assign(after.session, { myAnswer: 'yes', isFinished: true, state: 'held', live: null });
  Object.assign(after.plan, { next: null });
  const pages = {
    feedback: `/sessions/${plan.session.id}/feedback`,
    pair: `/partnerships/${plan.partnership.id}`,
    after: `/sessions/${after.session.id}`,
    help: '/help',
  };
  const scene = (
    name: string,
    page: keyof typeof pages,
    { change, act }: { change?: (fake: FakeFeedback) => void; act?: (tab: Frame) => Promise<void> } = {},
  ): Scene => ({
    name: `feedback${name}`,
    as: reader,
    path: '/profile',
    act: async (tab) => {
      const fake = fakeFeedback(plan, me);
      change?.(fake);
      await tab.page().route(/\/api\/(help|partnerships\/.*|sessions\/.*)$/, (route) => {
        const path = new URL(route.request().url()).pathname;
        const json =
          answerFeedback(fake, path) ?? (page === 'after' ? after : plan).answer(route.request().method(), path, {});
        return route.fulfill({ json });
      });
      await tab.goto(new URL(pages[page], tab.url()).href);
      await tab.waitForSelector('[data-page-title]');
      await act?.(tab);
      await tab.waitForTimeout(600);
    },
  });
  const need = (tab: Frame) => tab.getByRole('button', { name: /^(I need help with|Ich brauche Hilfe in)/ }).click();
  return [
    scene('', 'feedback'),
    scene('-programme', 'feedback', { change: ({ mine }) => Object.assign(mine, { sees: 'programme' }) }),
    scene('-small', 'feedback', { change: ({ mine }) => Object.assign(mine, { sees: 'programme', isSmall: true }) }),
    scene('-counted', 'feedback', { change: ({ mine }) => Object.assign(mine, { canChange: false }) }),
    scene('-help', 'feedback', { act: need }),
    scene('-nobody', 'feedback', {
      change: ({ help }) => Object.assign(help, { contact: null, lead: null }),
      act: need,
    }),
    scene('-offered', 'after'),
    scene('-pair', 'pair'),
    scene('-line', 'pair', {
      act: (tab) => tab.getByRole('button', { name: /^(A line for|Eine Zeile an)/ }).click(),
    }),
    scene('-asked', 'help'),
    scene('-empty', 'help', { change: ({ asked }) => asked.requests.splice(0) }),
  ];
}
