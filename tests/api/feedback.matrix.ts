import { helpAsked, helpView, pairFeedback, sessionFeedbackView } from '../../api/contracts/feedback.ts';
import type { Ids, Row } from './authorisation.matrix.ts';
import { members, signedIn } from './sessions.matrix.ts';
import type { Call } from './testServer.ts';

/** What a pair that comes from a programme says: nobody else's, whatever they lead or administrate. */
const ofPair = (
  route: string,
  view: Row['view'],
  body: (ids: Ids) => Partial<Call> = () => ({}),
  more: Partial<Row> = {},
): Row => ({
  route,
  between: 'active',
  stage: 'running',
  help: 'none',
  call: (ids) => ({ path: (route.split(' ')[1] ?? '').replace(':id', ids.partnership), ...body(ids) }),
  expect: members,
  view,
  ...more,
});
const ofSession = (route: string, body: Partial<Call> = {}): Row => ({
  route,
  between: 'active',
  meeting: 'held',
  call: ({ session }) => ({ path: `/api/sessions/${session}/feedback`, ...body }),
  expect: members,
  view: sessionFeedbackView,
});

const onceKey = '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11';
const answers = { worked: 'trying', didnt: null, change: 'longer' };

/** Roles x routes of feedback: part of the one matrix. */
export const feedbackRows: Row[] = [
  ofSession('GET /api/sessions/:id/feedback'),
  ofSession('PUT /api/sessions/:id/feedback', { body: { answers, comment: 'Slower', sees: 'me' } }),
  ofPair('GET /api/partnerships/:id/feedback', pairFeedback),
  // Nobody writes to themselves.
  ofPair(
    'POST /api/partnerships/:id/lines',
    pairFeedback,
    ({ asked }) => ({ body: { toPersonId: asked, text: 'Thank you', isSent: true, onceKey } }),
    { expect: { ...members, asked: 400 } },
  ),
  ofPair('GET /api/partnerships/:id/help', helpView),
  ofPair('POST /api/partnerships/:id/help', helpView, () => ({ body: { to: 'lead', words: 'We never meet' } })),
  ofPair('POST /api/partnerships/:id/help/withdraw', helpView),
  {
    route: 'GET /api/help',
    between: 'nothing',
    call: () => ({ path: '/api/help' }),
    expect: signedIn,
    view: helpAsked,
  },
  // For the one who was asked, and for nobody else: neither whoever asked nor an administrator.
  ofPair('POST /api/help/:id/done', helpAsked, ({ help }) => ({ path: `/api/help/${help}/done` }), {
    help: 'asked',
    expect: { ...members, asker: 404, asked: 404, lead: 200 },
  }),
];
