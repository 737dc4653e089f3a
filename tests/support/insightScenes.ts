import type { Frame } from 'playwright-core';
import type { InsightView } from '../../api/contracts/insights.ts';
import type { MyProfile } from '../../api/contracts/people.ts';
import { apiAs } from './apiAs.ts';
import type { DemoServer } from './demoServer.ts';
import {
  answerInsights,
  daysAgo,
  fakeAuthors,
  fakeEveryone,
  fakeInsightId,
  fakeInsights,
  noOutcomes,
  type FakeInsights,
} from './fakeInsights.ts';
import { fakePlan } from './fakePlan.ts';
import type { Scene } from './screenshotScene.ts';

const reader = 'Rob Walters';
const page = `/insights/${fakeInsightId(1)}`;

type Given = { insight?: Partial<InsightView>; search?: FakeInsights['search'] };

/** The library and the page of one insight, from memory: found, not found, read, used, and all that can stand above it. */
export async function prepareInsightScenes(server: DemoServer): Promise<Scene[]> {
  const me = ((await (await apiAs(server.origin, reader)).get('/api/me')).body as MyProfile).person;
  const { partnership } = fakePlan({ meId: me.id });
  const scene = (name: string, path: string, given: Given = {}, act?: (tab: Frame) => Promise<void>): Scene => ({
    name,
    as: reader,
    path: '/profile',
    act: async (tab) => {
      await showInsights(tab, path, given, [partnership]);
      await act?.(tab);
      await tab.waitForTimeout(500);
    },
  });
  const mine = { isMine: true, author: me };
  const none = () => ({ hits: [], total: 0, skill: null });
  const comment = { person: fakeAuthors.wendy, at: daysAgo(3), isMine: false, isExperience: false };
  return [
    scene('insights-search', '/insights?q=slow%20sql%20report'),
    scene('insights-first', '/insights'),
    scene('insights-none', '/insights?q=coffee%20machine', { search: none }),
    scene('insights-drafts', '/insights?list=drafts', { search: none }),
    scene('insight', page),
    scene('insight-outcome', page, {}, async (tab) => {
      await tab.getByRole('button', { name: /^(I used this|Hat mir geholfen)/ }).click();
      await tab.getByRole('button', { name: /^(Saved time|Zeit gespart)/ }).click();
      await tab.getByRole('button', { name: /^(an hour|eine Stunde)/ }).click();
    }),
    scene('insight-different', page, {}, (tab) =>
      tab.getByRole('button', { name: /^(It was different|Bei uns war)/ }).click(),
    ),
    scene('insight-comments', page, {
      insight: {
        isHelpfulToMe: true,
        helpful: 12,
        isSaved: true,
        link: 'https://learn.microsoft.com/sql/relational-databases/performance',
        myOutcome: { kind: 'savedTime', howMuch: 'hour', line: '', isNamed: true },
        comments: [
          { ...comment, id: 'c'.repeat(24), text: 'On the older server the plan has to be switched on before.' },
          {
            ...comment,
            id: 'd'.repeat(24),
            person: me,
            isMine: true,
            isExperience: true,
            text: 'With us it was the statistics, not the index.\n\nUpdating them every night was enough.',
          },
        ],
      },
    }),
    scene('insight-flagged', page, {
      insight: {
        ...mine,
        isFlagged: true,
        flags: [{ reason: 'outdated', words: 'Since the move the index is there by itself.' }],
        history: [{ title: 'The monthly report was slow', text: 'I blamed the network.', until: daysAgo(2) }],
      },
    }),
    scene('insight-unnamed', page, {
      insight: { author: null, naming: 'unnamed', rightUntil: null, outcomes: noOutcomes, lines: [] },
    }),
    scene('insight-contact', page, {
      insight: { state: 'waitsForContact', author: null, naming: 'throughContact', rightUntil: null, related: [] },
    }),
    scene('insight-draft', page, {
      insight: { ...mine, state: 'draft', sharedAt: null, rightUntil: null, related: [] },
    }),
    scene('insight-flag', page, { insight: { audience: fakeEveryone } }, async (tab) => {
      await tab.getByRole('button', { name: /^(More about this|Mehr zu dieser)/ }).click();
      await tab.getByRole('menuitem', { name: /^(Something is wrong|Damit stimmt)/ }).click();
    }),
  ];
}

/** Opens a page of insights whose answers come from memory. */
export async function showInsights(
  tab: Frame,
  path: string,
  { insight, search }: Given,
  partnerships: readonly unknown[] = [],
): Promise<FakeInsights> {
  const fake = { ...fakeInsights(insight), ...(search && { search }) };
  await tab.page().route(/\/api\/(insights|one-offs\/helpers|partnerships$)/, (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.pathname === '/api/partnerships') return route.fulfill({ json: { partnerships } });
    return route.fulfill({ json: answerInsights(fake, request.method(), url, request.postDataJSON()) });
  });
  await tab.goto(new URL(path, tab.url()).href);
  await tab.waitForSelector('[data-page-title]');
  return fake;
}
