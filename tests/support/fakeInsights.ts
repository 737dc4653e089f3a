import type {
  AudienceChoice,
  InsightHit,
  InsightList,
  InsightType,
  InsightView,
  MarkedText,
} from '../../api/contracts/insights.ts';
import type { OutcomeCounts, RecordOutcomeInput } from '../../api/contracts/insightUses.ts';
import type { HelpersView } from '../../api/contracts/oneOffs.ts';
import type { PersonCard } from '../../api/contracts/people.ts';

const person = (place: number, name: string, jobTitle: string): PersonCard => {
  const [givenName = ''] = name.split(' ');
  const initials = name.replace(/\b(\w)\w*\s*/g, '$1').slice(0, 2);
  const id = `7${String(place).padStart(23, '0')}`;
  return { id, name, givenName, initials, jobTitle, department: '', city: 'Bothell' };
};

export const fakeAuthors = {
  diane: person(1, 'Diane Margheim', 'Research and Development Engineer'),
  wendy: person(2, 'Wendy Kahn', 'Finance Manager'),
  dan: person(3, 'Dan Wilson', 'Database Administrator'),
  mikael: person(4, 'Mikael Sandberg', 'Buyer'),
  dylan: person(5, 'Dylan Miller', 'Research and Development Manager'),
  jossef: person(6, 'Jossef Goldberg', 'Design Engineer'),
};

export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
export const noOutcomes: OutcomeCounts = { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 };
export const fakeEveryone: AudienceChoice = {
  audience: { kind: 'everyone' },
  name: '',
  readers: 290,
  mayBeUnnamed: true,
  mayGoThroughContact: false,
};

type Row = { type: InsightType; title: string; excerpt: string; author: PersonCard | null; days: number };

const rows: (Row & { outcomes?: Partial<OutcomeCounts> })[] = [
  {
    type: 'mistake',
    title: 'The monthly report was slow because of one missing index',
    excerpt:
      'I blamed the network for a week. The SQL Server plan showed a scan over every test row; an index on the test date brought the report from nine minutes to eleven seconds.',
    author: fakeAuthors.diane,
    days: 10,
    outcomes: { used: 14, savedTime: 9, solvedProblem: 4, avoidedError: 1 },
  },
  {
    type: 'howTo',
    title: 'Read a query plan before you ask for more memory',
    excerpt:
      'Switch the plan on, look for the thickest arrow first. Most slow SQL comes from one step that reads far more rows than it returns.',
    author: fakeAuthors.wendy,
    days: 30,
    outcomes: { used: 8 },
  },
  {
    type: 'tip',
    title: 'Let the report run at night and open the copy',
    excerpt: 'If nobody needs fresh figures, a stored copy at 05:00 is the cheapest fix for a slow page.',
    author: fakeAuthors.dan,
    days: 40,
    outcomes: { different: 1 },
  },
  {
    type: 'experience',
    title: 'From Access to SQL Server in three evenings',
    excerpt: 'What I would move first, what I would leave, and the two queries that had to be written anew.',
    author: fakeAuthors.mikael,
    days: 9,
  },
];

export const fakeInsightId = (place: number): string => `6${String(place).padStart(23, '0')}`;

/** The pieces of a text with whole words of the search marked. */
function marked(text: string, words: readonly string[]): MarkedText {
  if (words.length === 0) return [{ text, isHit: false }];
  const found = new RegExp(`\\b(${words.join('|')})\\b`, 'gi');
  return text
    .split(found)
    .filter(Boolean)
    .map((piece) => ({ text: piece, isHit: words.includes(piece.toLowerCase()) }));
}

function fakeHit(row: (typeof rows)[number], place: number, words: readonly string[] = []): InsightHit {
  return {
    id: fakeInsightId(place),
    state: 'shared',
    type: row.type,
    title: marked(row.title, words),
    excerpt: marked(row.excerpt, words),
    author: row.author,
    audience: fakeEveryone,
    sharedAt: daysAgo(row.days),
    helpful: 0,
    outcomes: { ...noOutcomes, ...row.outcomes },
    isSaved: false,
    isMine: false,
    isDraft: false,
  };
}

/** What is found for words; only whole words count. */
export function fakeSearch(q: string): InsightList {
  const words = q
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => /^\w+$/.test(word));
  const hits = rows
    .map((row, place) => fakeHit(row, place + 1, words))
    .filter(({ title, excerpt }) => words.length === 0 || [...title, ...excerpt].some(({ isHit }) => isHit));
  const skill = words.includes('sql') ? { id: 'microsoft-sql-server', name: 'Microsoft SQL Server' } : null;
  return { hits, total: hits.length, skill };
}

export function fakeInsight(given: Partial<InsightView> = {}): InsightView {
  return {
    id: fakeInsightId(1),
    version: 1,
    state: 'shared',
    type: 'mistake',
    title: 'The monthly report was slow because of one missing index',
    text: 'I blamed the network for a week. The plan showed a scan over every test row; an index on the test date brought the report from nine minutes to eleven seconds.\n\nSwitch on the actual plan first, then look for the thickest arrow. If it reads a thousand times more rows than it returns, an index is missing.',
    why: 'We nearly bought a faster server.',
    tags: [{ skillId: 'microsoft-sql-server', name: 'Microsoft SQL Server' }],
    language: 'en',
    link: null,
    audience: fakeEveryone,
    author: fakeAuthors.diane,
    naming: 'named',
    sharedAt: daysAgo(10),
    changedAt: daysAgo(10),
    rightUntil: new Date(Date.now() + 170 * 86_400_000).toISOString().slice(0, 10),
    contact: null,
    isFlagged: false,
    helpful: 0,
    isHelpfulToMe: false,
    isSaved: false,
    isMine: false,
    outcomes: { used: 14, savedTime: 9, solvedProblem: 4, avoidedError: 1, different: 0 },
    myOutcome: null,
    lines: [
      {
        person: fakeAuthors.jossef,
        kind: 'savedTime',
        line: 'Same with our design reviews. Two minutes instead of half an hour.',
      },
    ],
    comments: [],
    related: [
      {
        id: fakeInsightId(2),
        title: 'Read a query plan before you ask for more memory',
        author: fakeAuthors.wendy,
        isLinked: false,
      },
      {
        id: fakeInsightId(3),
        title: 'Let the report run at night and open the copy',
        author: fakeAuthors.dan,
        isLinked: false,
      },
    ],
    skill: { id: 'microsoft-sql-server', name: 'Microsoft SQL Server' },
    flags: [],
    history: [],
    ...given,
  };
}

const fakeHelpers: HelpersView = {
  skillId: 'microsoft-sql-server',
  skillName: 'Microsoft SQL Server',
  helpers: [
    { person: fakeAuthors.wendy, level: 4, sharedTime: null },
    { person: fakeAuthors.dylan, level: 3, sharedTime: null },
  ],
};

export interface FakeInsights {
  insight: InsightView;
  search: (q: string) => InsightList;
}

export const fakeInsights = (given: Partial<InsightView> = {}): FakeInsights => ({
  insight: fakeInsight(given),
  search: fakeSearch,
});

/** Answers as the API does; undefined: nothing of insights. */
export function answerInsights(fake: FakeInsights, method: string, url: URL, body: unknown): unknown {
  if (url.pathname === '/api/one-offs/helpers') return fakeHelpers;
  if (url.pathname === '/api/insights' && method === 'GET') return fake.search(url.searchParams.get('q') ?? '');
  const [, , noun, id, act, which] = url.pathname.split('/');
  if (noun !== 'insights' || !id) return undefined;
  const { insight } = fake;
  if (act === 'marks') {
    const { isOn } = body as { isOn: boolean };
    Object.assign(insight, which === 'saved' ? { isSaved: isOn } : { isHelpfulToMe: isOn, helpful: isOn ? 1 : 0 });
    return { helpful: insight.helpful, isOn };
  }
  if (act === 'flags') return { isStillShown: true };
  if (act === 'outcome') insight.myOutcome = method === 'DELETE' ? null : (body as RecordOutcomeInput);
  if (act === 'confirm') Object.assign(insight, { state: 'shared', isFlagged: false, flags: [] });
  return insight;
}
