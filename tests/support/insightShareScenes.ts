import type { Frame, Route } from 'playwright-core';
import type {
  AudienceChoice,
  Expertise,
  InsightGuess,
  InsightHit,
  SimilarInsight,
} from '../../api/contracts/insights.ts';
import type { MyProfile, PersonCard } from '../../api/contracts/people.ts';
import { apiAs } from './apiAs.ts';
import type { DemoServer } from './demoServer.ts';
import { fakePlan } from './fakePlan.ts';
import type { Scene } from './screenshotScene.ts';

const reader = 'Diane Margheim';

const person = (place: number, name: string, jobTitle: string): PersonCard => {
  const [givenName = ''] = name.split(' ');
  const initials = name.replace(/\b(\w)\w*\s*/g, '$1').slice(0, 2);
  const id = `e${String(place).padStart(23, '0')}`;
  return { id, name, givenName, initials, jobTitle, department: 'Engineering', city: 'Bothell' };
};
const wendy = person(1, 'Wendy Kahn', 'Finance Manager');
const dan = person(2, 'Dan Wilson', 'Database Administrator');

const audience = (name: string, readers: number, one: AudienceChoice['audience']): AudienceChoice => ({
  audience: one,
  name,
  readers,
  mayBeUnnamed: readers >= 25,
  mayGoThroughContact: false,
});
const team = audience('Research and Development', 4, { kind: 'team', department: 'Research and Development' });
const everyone = audience('', 290, { kind: 'everyone' });

const mistake =
  'I blamed the network for a week. The plan showed a scan over every test row; an index on the test date brought the report from nine minutes to eleven seconds. Sheela Word nearly bought a faster server.';
const review =
  'Our design review list took half an hour to load. I looked at the query plan and put an index on the review date. Now it is there in two minutes.';

const noOutcomes = { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 };
const sql = { skillId: 'microsoft-sql-server', name: 'Microsoft SQL Server' };

const guess: InsightGuess = {
  title: 'The monthly report was slow because of one missing index',
  type: 'mistake',
  tags: [sql],
  language: 'en',
  audiences: [team, everyone],
  warnings: [{ kind: 'person', words: 'Sheela Word', from: 159, to: 170 }],
  similar: [],
};
const close = (place: number, author: PersonCard, title: string, beginning: string, used: number): SimilarInsight => ({
  id: `f${String(place).padStart(23, '0')}`,
  title,
  beginning,
  author,
  isMine: false,
  used,
});
const similar = [
  close(
    1,
    dan,
    'The monthly report was slow because of one missing index',
    'I blamed the network for a week. The plan showed a scan over every test row; an index on the test date brought …',
    14,
  ),
  close(
    2,
    wendy,
    'Read a query plan before you ask for more memory',
    'Switch the plan on, look for the thickest arrow first.',
    8,
  ),
];

const hit = (place: number, type: InsightHit['type'], title: string, excerpt: string, used: number): InsightHit => ({
  id: `d${String(place).padStart(23, '0')}`,
  state: 'shared',
  type,
  title: [{ text: title, isHit: false }],
  excerpt: [{ text: excerpt, isHit: false }],
  author: wendy,
  audience: everyone,
  sharedAt: new Date(Date.now() - place * 3 * 86_400_000).toISOString(),
  helpful: 0,
  outcomes: { ...noOutcomes, used, savedTime: Math.floor(used / 2) },
  isSaved: place === 2,
  isMine: false,
  isDraft: false,
});
const expertise: Expertise = {
  person: wendy,
  isMe: false,
  teaches: [
    { ...sql, level: 4 },
    { skillId: 'microsoft-excel', name: 'Microsoft Excel', level: 5 },
    { skillId: 'budgeting', name: 'Budgeting', level: 3 },
  ],
  insights: [
    hit(
      1,
      'howTo',
      'Read a query plan before you ask for more memory',
      'Switch the plan on, look for the thickest arrow first. Most slow SQL comes from one step that reads far more rows than it returns.',
      8,
    ),
    hit(
      2,
      'tip',
      'Name the range before you build the pivot',
      'A named range grows with the table, and nobody has to change the pivot at the end of the month.',
      0,
    ),
    hit(
      3,
      'mistake',
      'Two budgets with one file name',
      'We both saved over each other for three days. Now the quarter is in the name.',
      5,
    ),
  ],
  outcomes: { used: 13, savedTime: 6, avoidedError: 2, solvedProblem: 0, different: 1 },
};

/** The dialog that shares, what somebody shares, and a kept sentence, answered from memory. */
export async function prepareInsightShareScenes(server: DemoServer): Promise<Scene[]> {
  const me = ((await (await apiAs(server.origin, reader)).get('/api/me')).body as MyProfile).person;
  const fake = fakePlan({ meId: me.id, startsIn: -60 });
  const kept = [{ personId: me.id, sentence: 'Lock the sketch layer first, then trace.' }];
  Object.assign(fake.session, { myAnswer: 'yes', isFinished: true, state: 'held', live: null, kept });
  Object.assign(fake.plan, { next: null });
  const answer = (route: Route, path: string, guessed: InsightGuess, about: Expertise): Promise<void> => {
    if (path === '/api/insights/guess') return route.fulfill({ json: guessed });
    if (path === '/api/insights') return route.fulfill({ json: { hits: [], total: 0, skill: null } });
    if (path.endsWith('/expertise')) return route.fulfill({ json: about });
    return route.fulfill({ json: fake.answer(route.request().method(), path, {}) });
  };
  const scene = (
    name: string,
    path: string,
    act: (tab: Frame) => Promise<void>,
    { guessed = guess, about = expertise }: { guessed?: InsightGuess; about?: Expertise } = {},
  ): Scene => ({
    name,
    as: reader,
    path: '/profile',
    act: async (tab) => {
      await tab
        .page()
        .route(/\/api\/(insights.*|people\/.*|partnerships\/.*|sessions\/.*)$/, (route) =>
          answer(route, new URL(route.request().url()).pathname, guessed, about),
        );
      await tab.goto(new URL(path, tab.url()).href);
      await tab.waitForSelector('[data-page-title]');
      await act(tab);
      await tab.waitForTimeout(900);
    },
  });
  const open = (tab: Frame) =>
    tab
      .getByRole('button', { name: /^(Share an insight|Erkenntnis teilen)$/ })
      .first()
      .click();
  const write = (text: string) => async (tab: Frame) => {
    await open(tab);
    await tab.locator('[role=dialog] textarea').fill(text);
    await tab.waitForTimeout(900);
  };
  const change = /^(Change title|Titel, Art)/;
  const nothing = async () => undefined;
  return [
    scene('insight-share', '/insights', write(mistake)),
    scene('insight-share-empty', '/insights', open, {
      guessed: { ...guess, title: '', type: 'tip', tags: [], warnings: [] },
    }),
    scene('insight-share-similar', '/insights', write(review), {
      guessed: { ...guess, type: 'experience', warnings: [], similar, audiences: [everyone, team] },
    }),
    scene('insight-share-change', '/insights', async (tab) => {
      await write(review)(tab);
      await tab.getByRole('button', { name: change }).click();
    }),
    scene('insight-share-unnamed', '/insights', async (tab) => {
      await write(mistake)(tab);
      await tab.locator('[role=dialog] select').first().selectOption('everyone');
      await tab.getByRole('button', { name: /^(It stands there|Es steht dort)/ }).click();
      await tab.getByRole('menuitemradio').last().click();
    }),
    scene('insight-share-few', '/insights', async (tab) => {
      await write(mistake)(tab);
      await tab.getByRole('button', { name: /^(It stands there|Es steht dort)/ }).click();
      await tab.getByRole('menuitemradio').last().click();
      await tab.getByRole('button', { name: /^(Share|Teilen)$/ }).click();
    }),
    scene('insight-share-long', '/insights', write(review.repeat(70))),
    scene('expertise', `/people/${wendy.id}`, nothing),
    scene('expertise-empty', `/people/${wendy.id}`, nothing, {
      about: { ...expertise, teaches: [], insights: [], outcomes: noOutcomes },
    }),
    scene('expertise-me', `/people/${me.id}`, nothing, { about: { ...expertise, person: me, isMe: true } }),
    scene('insight-sentence', `/sessions/${fake.session.id}`, nothing),
  ];
}
