import type * as z from 'zod/mini';
import { pollResults } from '../../api/contracts/pollResults.ts';
import { pollList, pollTemplates, pollView } from '../../api/contracts/polls.ts';
import type { Role, Row } from './authorisation.matrix.ts';
import type { Call } from './testServer.ts';

/** How far the poll of asker's and asked's programme has come; they are two, so it is a small one. */
export type PollStage = 'draft' | 'open' | 'closed';

type Expected = Record<Role, number>;

/** Those it asks, and who leads the programme. */
const concerned: Expected = {
  asker: 200,
  asked: 200,
  otherPerson: 404,
  lead: 200,
  administrator: 200,
  otherTenant: 401,
  anonymous: 401,
};
const onlyLead: Expected = { ...concerned, asker: 403, asked: 403 };
/** A draft is its leads' alone. */
const onlyLeadSees: Expected = { ...concerned, asker: 404, asked: 404 };
/** Leading is not being asked. */
const onlyAsked: Expected = { ...concerned, lead: 404, administrator: 404 };

interface OfPoll {
  poll: PollStage;
  expect: Expected;
  body?: Call['body'];
  view?: z.ZodMiniType;
}

const ofPoll = (route: string, { poll, expect, body, view = pollView }: OfPoll): Row => ({
  route,
  between: 'nothing',
  stage: 'running',
  poll,
  call: (ids) => ({ path: pathOf(route, ids.poll), ...(body !== undefined && { body }) }),
  expect,
  view,
});

const ofProgramme = (route: string, expect: Expected, view: z.ZodMiniType, body?: Call['body']): Row => ({
  route,
  between: 'nothing',
  stage: 'running',
  call: (ids) => ({ path: pathOf(route, ids.programme), ...(body !== undefined && { body }) }),
  expect,
  view,
});

const pathOf = (route: string, id: string): string => (route.split(' ')[1] ?? '').replace(':id', id);

const draft = {
  version: 1,
  door: 'channel',
  closesAt: '2026-03-20T16:00:00.000Z',
  questions: [
    {
      id: 'own-1',
      kind: 'choice',
      text: { en: 'Better?', de: 'Besser?' },
      options: [
        { en: 'Yes', de: 'Ja' },
        { en: 'No', de: 'Nein' },
      ],
    },
  ],
};

/** Roles x routes of polls: part of the one matrix. */
export const pollRows: Row[] = [
  {
    route: 'GET /api/polls/templates',
    between: 'nothing',
    call: () => ({ path: '/api/polls/templates' }),
    expect: { ...concerned, otherPerson: 200 },
    view: pollTemplates,
  },
  ofProgramme('GET /api/programmes/:id/polls', concerned, pollList),
  ofProgramme('POST /api/programmes/:id/polls', onlyLead, pollView, { template: 'safety' }),
  ofProgramme('PUT /api/programmes/:id/pulses', onlyLead, pollList, { template: 'tool', everyWeeks: 8 }),
  ofPoll('GET /api/polls/:id', { poll: 'open', expect: concerned }),
  ofPoll('PUT /api/polls/:id', { poll: 'draft', expect: onlyLeadSees, body: draft }),
  ofPoll('DELETE /api/polls/:id', { poll: 'draft', expect: onlyLeadSees, view: pollList }),
  ofPoll('POST /api/polls/:id/open', { poll: 'draft', expect: onlyLeadSees, body: { version: 1 } }),
  ofPoll('POST /api/polls/:id/try', { poll: 'draft', expect: onlyLeadSees }),
  ofPoll('POST /api/polls/:id/cancel', { poll: 'open', expect: onlyLead }),
  ofPoll('PUT /api/polls/:id/answers', {
    poll: 'open',
    expect: onlyAsked,
    body: { answers: [{ questionId: 'learning-use', value: 3 }] },
  }),
  ofPoll('GET /api/polls/:id/results', { poll: 'closed', expect: concerned, view: pollResults }),
  ofPoll('PUT /api/polls/:id/change', {
    poll: 'closed',
    expect: onlyLead,
    body: { change: 'Shorter meetings', version: 4 },
    view: pollResults,
  }),
  ofPoll('PUT /api/polls/:id/voice', {
    poll: 'closed',
    expect: onlyAsked,
    body: { keep: 'The pace', change: 'The room' },
    view: pollResults,
  }),
];
