import type { Frame } from 'playwright-core';
import type { PollResults } from '../../api/contracts/pollResults.ts';
import type { PollList, PollView } from '../../api/contracts/polls.ts';
import {
  answerPolls,
  fakePoll,
  fakePollId,
  fakePollList,
  fakeProgrammeId,
  fakeResults,
  fullResults,
  smallResults,
} from './fakePolls.ts';
import type { Scene } from './screenshotScene.ts';

const reader = 'Diane Margheim';
type Given = { poll?: Partial<PollView>; results?: PollResults; list?: Partial<PollList> };

/** The pages of polls, from memory: the list, one that is written, answered, and what came of it in every way. */
export async function preparePollScenes(): Promise<Scene[]> {
  const scene = (name: string, path: string, given: Given, act?: (tab: Frame) => Promise<void>): Scene => ({
    name,
    as: reader,
    path: '/profile',
    act: async (tab) => {
      await showPolls(tab, path, given);
      await act?.(tab);
    },
  });
  const page = `/polls/${fakePollId}`;
  const closed = { state: 'closed' as const };
  const open = { state: 'open' as const, iLead: false, template: 'own' as const };
  const results = (name: string, shown: PollResults, act?: (tab: Frame) => Promise<void>) =>
    scene(name, `${page}/results`, { poll: closed, results: shown }, act);
  return [
    scene('polls', `/programmes/${fakeProgrammeId}/polls`, {}),
    scene('polls-none', `/programmes/${fakeProgrammeId}/polls`, { list: { polls: [], pulses: [] } }),
    scene('poll-write', `${page}/write`, {}),
    scene('poll-write-small', `${page}/write`, { poll: { asked: 8, isSmall: true, questions: [] } }),
    scene('poll-answer', page, { poll: open }),
    scene('poll-answered', page, {
      poll: {
        ...open,
        mine: [
          { questionId: 'own-1', value: 3 },
          { questionId: 'own-2', value: 2 },
          { questionId: 'own-3', value: 'A fixed room.' },
        ],
      },
    }),
    scene('poll-watch', page, { poll: { ...open, iLead: true, wasAsked: false } }),
    results('poll-result', fakeResults()),
    results('poll-result-full', fullResults(), async (tab) => {
      await tab.locator('button[aria-expanded=false]').first().click();
    }),
    results('poll-result-small', smallResults()),
    results('poll-result-pooled', smallResults({ outcome: 'pooled', answered: null, questions: [], voices: [] })),
    results('poll-result-few', fakeResults({ outcome: 'tooFew', answered: null, questions: [], change: null })),
  ];
}

/** Opens a page whose polls are answered from memory. */
export async function showPolls(tab: Frame, path: string, { poll, results, list }: Given): Promise<void> {
  const fake = { poll: fakePoll(poll), results: results ?? fakeResults(), list: fakePollList(list) };
  const answer = (url: string) => new URL(url).pathname;
  for (const pattern of ['**/api/polls/**', '**/api/programmes/*/polls', '**/api/programmes/*/pulses']) {
    await tab.page().route(pattern, (route) => {
      const request = route.request();
      const body = (request.postDataJSON() ?? {}) as Record<string, unknown>;
      return route.fulfill({ json: answerPolls(fake, request.method(), answer(request.url()), body) });
    });
  }
  await tab.goto(new URL(path, tab.url()).href);
  await tab.waitForSelector('[data-page-title]');
  await tab.waitForTimeout(600);
}
