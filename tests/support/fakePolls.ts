import type { PollResults, QuestionResult } from '../../api/contracts/pollResults.ts';
import type { PollList, PollQuestion, PollTemplates, PollView, Words } from '../../api/contracts/polls.ts';
import { usualThresholds } from '../../api/contracts/polls.ts';
import { templates } from '../../api/domain/polls/templates.ts';

const id = (kind: string, place: number) => kind + place.toString(16).padStart(24 - kind.length, '0');
const DAY_MS = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const both = (en: string, de: string): Words => ({ en, de });

const howFar = [
  both('Not at all', 'Gar nicht'),
  both('A little', 'Ein wenig'),
  both('Partly', 'Teils, teils'),
  both('Mostly', 'Überwiegend'),
  both('Fully', 'Voll und ganz'),
];

const paula = {
  id: id('a', 1),
  name: 'Paula Barreto de Mattos',
  givenName: 'Paula',
  initials: 'PM',
  jobTitle: 'Human Resources Manager',
  department: 'Human Resources',
  city: 'Bothell',
};
const sariya = { ...paula, id: id('a', 2), name: 'Sariya Harnpadoungsataya', givenName: 'Sariya', initials: 'SH' };

export const fakePollId = id('b', 1);
export const fakeProgrammeId = id('c', 1);

const programme = { programmeId: fakeProgrammeId, programmeName: 'Learning partners, autumn round' };

const ownQuestions: PollQuestion[] = [
  {
    id: 'own-1',
    kind: 'scale',
    text: both('Can you use what you learn?', 'Kannst du gebrauchen, was du lernst?'),
    options: howFar,
  },
  {
    id: 'own-2',
    kind: 'choice',
    text: both('What stands in the way?', 'Was steht im Weg?'),
    options: [
      both('Time', 'Zeit'),
      both('Place', 'Ort'),
      both('No next date', 'Kein Termin'),
      both('Nothing', 'Nichts'),
    ],
  },
  { id: 'own-3', kind: 'text', text: both('What should we change first?', ''), options: [] },
];

const templateView: PollTemplates = {
  templates: (['learning', 'safety', 'tool'] as const).map((template) => ({
    template,
    questions: [...templates[template]],
  })),
};

/** A poll of three questions to 64 people. */
export function fakePoll(given: Partial<PollView> = {}): PollView {
  return {
    id: fakePollId,
    version: 3,
    ...programme,
    state: 'draft',
    template: 'own',
    door: 'bot',
    questions: ownQuestions,
    opensAt: null,
    closesAt: at(12),
    thresholds: usualThresholds,
    isSmall: false,
    asked: 64,
    backupDays: 35,
    iLead: true,
    wasAsked: true,
    waitsForKey: false,
    mine: null,
    ...given,
  };
}

function scale(
  questionId: string,
  text: Words,
  counts: number[],
  before: [good: number, answered: number, mean: number][],
): QuestionResult {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, place) => sum + count * (place + 1), 0);
  return {
    questionId,
    kind: 'scale',
    text,
    options: howFar,
    answered,
    mean: Math.round((total / answered) * 10) / 10,
    counts,
    isNearlySame: false,
    nearTo: null,
    departmentsWhy: null,
    comments: null,
    departments: null,
    before: before.map(([good, count, mean], place) => ({
      pollId: id('d', place),
      closedAt: at(-180 * (before.length - place)),
      answered: count,
      mean,
      good,
    })),
  };
}

const comments: QuestionResult = {
  questionId: 'learning-change',
  kind: 'text',
  text: both('What should change first?', 'Was sollte sich zuerst ändern?'),
  options: [],
  answered: 8,
  mean: null,
  counts: null,
  isNearlySame: false,
  nearTo: null,
  comments: null,
  departments: null,
  departmentsWhy: null,
  before: [],
};

/** What 23 of 64 people said. */
export function fakeResults(given: Partial<PollResults> = {}): PollResults {
  return {
    id: fakePollId,
    ...programme,
    template: 'learning',
    outcome: 'shown',
    closedAt: at(-3),
    asked: 64,
    answered: 23,
    thresholds: usualThresholds,
    isSmall: false,
    backupDays: 35,
    questions: [
      scale(
        'learning-use',
        both('I can use what I learn', 'Ich kann gebrauchen, was ich lerne'),
        [0, 2, 5, 7, 9],
        [[11, 21, 3.4]],
      ),
      scale(
        'own-say',
        both('I can say that I don’t know', 'Ich kann sagen, dass ich etwas nicht weiß'),
        [1, 1, 3, 10, 8],
        [[15, 21, 3.9]],
      ),
      scale(
        'learning-time',
        both('It is easy to find a time', 'Es ist leicht, Zeit zu finden'),
        [4, 7, 5, 5, 2],
        [[8, 21, 2.9]],
      ),
      comments,
    ],
    change: {
      words:
        'Pairs may now meet every three weeks, and 30 minutes is the default. Production can book the training room at shift change.',
      by: paula,
      at: at(-1),
    },
    version: 5,
    door: 'bot',
    wereTold: true,
    mayVoice: true,
    voices: [],
    iLead: false,
    wasAsked: true,
    ...given,
  };
}

/** Everything that may be shown of 180 people: departments, comments, four polls in a row, a choice. */
export function fullResults(): PollResults {
  const [use, say, time] = fakeResults().questions;
  if (!use || !say || !time) throw new Error('There are three questions');
  const departments = [
    { name: 'Production', answered: 61, mean: 2.1 },
    { name: 'Engineering', answered: 34, mean: 3.4 },
    { name: 'Sales', answered: 12, mean: 3.9 },
    { name: '', answered: 9, mean: 3.2 },
  ];
  const before = scale(
    'x',
    both('', ''),
    [1],
    [
      [20, 90, 2.2],
      [31, 101, 2.6],
      [30, 88, 2.9],
    ],
  ).before;
  return fakeResults({
    answered: 116,
    asked: 180,
    iLead: true,
    change: null,
    questions: [
      { ...use, counts: [3, 12, 24, 41, 36], answered: 116, mean: 3.8, departments },
      { ...time, counts: [40, 31, 22, 14, 9], answered: 116, mean: 2.3, before, departments },
      {
        ...comments,
        questionId: 'learning-hurdle',
        kind: 'choice',
        text: both('What stands in the way most?', 'Was steht am meisten im Weg?'),
        options: [
          both('Too little time', 'Zu wenig Zeit'),
          both('No clear aim', 'Kein klares Ziel'),
          both('Other work first', 'Andere Arbeit zuerst'),
          both('Nothing', 'Nichts'),
        ],
        answered: 110,
        counts: [52, 11, 40, 7],
      },
      {
        ...comments,
        answered: 34,
        comments: Array.from({ length: 34 }, (_, place) => `More time at shift change, please (${place + 1}).`),
      },
    ],
  });
}

/** A small programme: an average once five people have answered, and the shared round in place of charts. */
export function smallResults(given: Partial<PollResults> = {}): PollResults {
  const [use] = fakeResults().questions;
  if (!use) throw new Error('There is a question');
  return fakeResults({
    asked: 8,
    answered: 6,
    isSmall: true,
    change: null,
    questions: [
      { ...use, answered: 6, mean: 3.5, counts: null, before: [] },
      { ...comments, answered: 6 },
    ],
    voices: [
      {
        person: sariya,
        isMine: false,
        keep: 'The half hour: long enough, short enough.',
        change: 'Tell us earlier who we meet.',
      },
    ],
    ...given,
  });
}

const title = ownQuestions[0]?.text ?? both('', '');

/** One that waits, one draft, one that has closed. */
export function fakePollList(given: Partial<PollList> = {}): PollList {
  const item = { template: 'own' as const, title, questions: 3, asked: 64, answered: null, wasAsked: true };
  return {
    ...programme,
    iLead: true,
    isSmall: false,
    people: 64,
    polls: [
      { ...item, id: id('b', 2), state: 'open', closesAt: at(5), isAnswered: false, hasChange: false },
      { ...item, id: id('b', 3), state: 'draft', closesAt: at(12), isAnswered: false, hasChange: false },
      { ...item, id: fakePollId, state: 'closed', closesAt: at(-3), answered: 23, isAnswered: true, hasChange: true },
    ],
    pulses: [{ template: 'safety', everyWeeks: 8, nextAt: at(20) }],
    ...given,
  };
}

type Fake = { poll: PollView; results: PollResults; list: PollList };

/** Answers as the API does; undefined: nothing of ours. */
export function answerPolls(fake: Fake, method: string, path: string, body: Record<string, unknown>): unknown {
  const [, , noun, which, act = ''] = path.split('/');
  if (noun === 'programmes') {
    if (act === 'polls') return method === 'POST' ? fake.poll : fake.list;
    return act === 'pulses' ? fake.list : undefined;
  }
  if (noun !== 'polls') return undefined;
  if (which === 'templates') return templateView;
  if (act === 'results' || act === 'change' || act === 'voice') return fake.results;
  if (act === 'answers') {
    const said = body['answers'] as NonNullable<PollView['mine']>;
    const kept = (fake.poll.mine ?? []).filter((one) => !said.some(({ questionId }) => questionId === one.questionId));
    fake.poll = { ...fake.poll, mine: [...kept, ...said] };
  }
  if (method === 'PUT' && act === '') fake.poll = { ...fake.poll, ...body, version: fake.poll.version + 1 };
  if (act === 'open') fake.poll = { ...fake.poll, state: 'open' };
  if (act === 'cancel') fake.poll = { ...fake.poll, state: 'cancelled' };
  return fake.poll;
}
