import { helpersView } from '../../api/contracts/oneOffs.ts';
import { partnershipView } from '../../api/contracts/partnerships.ts';
import { partnershipPlan, sessionView } from '../../api/contracts/sessions.ts';
import { slotsView } from '../../api/contracts/slots.ts';
import type { Ids, Role, Row } from './authorisation.matrix.ts';
import type { Call } from './testServer.ts';

/** How far asker and asked have come with their first session: ahead, in it, past it, or both said that they met. */
export type Meeting = 'planned' | 'running' | 'over' | 'held';

type Expected = Record<Role, number>;
type Body = Partial<Call> | ((ids: Ids) => Partial<Call>);

/** What stays between the two. */
export const members: Expected = {
  asker: 200,
  asked: 200,
  otherPerson: 404,
  lead: 404,
  administrator: 404,
  otherTenant: 401,
  anonymous: 401,
};
/** What everybody with an account may ask for. */
export const signedIn: Expected = { ...members, otherPerson: 200, lead: 200, administrator: 200 };

const rest = (body: Body, ids: Ids): Partial<Call> => (typeof body === 'function' ? body(ids) : body);

/** A step in what two plan; what stays between the two is nobody else’s, whatever they lead or administrate. */
const ofPlan = (route: string, body: Body = {}, more: Partial<Row> = {}): Row => ({
  route,
  between: 'active',
  call: (ids) => ({
    path: pathOf(route).replace(':id', ids.partnership).replace(':actionId', ids.action),
    ...rest(body, ids),
  }),
  expect: members,
  view: partnershipPlan,
  ...more,
});

const ofSession = (route: string, meeting: Meeting, body: Body = {}, more: Partial<Row> = {}): Row => ({
  route,
  between: 'active',
  meeting,
  call: (ids) => ({ path: pathOf(route).replace(':id', ids.session), ...rest(body, ids) }),
  expect: members,
  view: sessionView,
  ...more,
});

const pathOf = (route: string): string => route.split(' ')[1] ?? '';

const inTwoWeeks = '2026-03-17T10:00:00.000Z';
const step = { code: 'own', title: 'Sketch', note: '', minutes: 30 };

/** Roles x routes of meeting: part of the one matrix. */
export const sessionRows: Row[] = [
  ofPlan('GET /api/partnerships/:id/plan'),
  ofPlan('GET /api/partnerships/:id/slots', { query: { minutes: 30 } }, { view: slotsView }),
  ofPlan('POST /api/partnerships/:id/sessions', { body: { startsAt: inTwoWeeks, minutes: 30, purpose: 'Layers' } }),
  ofPlan('PUT /api/partnerships/:id/rhythm', {
    body: { rhythm: { every: 'week', weekday: 4, minute: 660, timeZone: 'Europe/Berlin', from: '2026-03-03' } },
  }),
  ofPlan('PUT /api/partnerships/:id/hours', {
    body: { hours: { startMinute: 480, endMinute: 1080, days: [1, 2, 3, 4, 5] } },
  }),
  ofPlan('PUT /api/partnerships/:id/pause', { body: { until: '2026-03-20' } }),
  ofPlan('POST /api/partnerships/:id/agree'),
  ofPlan('PUT /api/partnerships/:id/notes', { body: { audience: 'both', base: '', text: 'Pen tool' } }),
  ofPlan('POST /api/partnerships/:id/actions', { body: { text: 'Trace one icon' } }),
  // Each answers for their own.
  ofPlan(
    'PUT /api/partnerships/:id/actions/:actionId',
    { body: { state: 'done' } },
    { meeting: 'over', expect: { ...members, asked: 404 } },
  ),
  ofPlan('PUT /api/partnerships/:id/learning-goal', {
    body: { text: 'Draw my own figures', fromLevel: 1, toLevel: 3, by: '2026-06-30' },
  }),
  // Only who teaches it can have seen it.
  ofPlan(
    'POST /api/partnerships/:id/confirmations',
    ({ asker }) => ({ body: { personId: asker, skillId: 'illustrator', level: 3 } }),
    { meeting: 'held', expect: { ...members, asker: 403 } },
  ),
  ofPlan('PUT /api/partnerships/:id/agenda', { body: { agenda: [step] } }),
  ofSession('GET /api/sessions/:id', 'planned'),
  ofSession('PUT /api/sessions/:id', 'planned', { body: { purpose: 'Layers', agenda: [step], joinUrl: '' } }),
  ofSession('POST /api/sessions/:id/move', 'planned', { body: { startsAt: inTwoWeeks } }),
  ofSession('POST /api/sessions/:id/skip', 'planned'),
  ofSession('POST /api/sessions/:id/outcome', 'over', { body: { met: 'no' } }),
  ofSession('POST /api/sessions/:id/keep', 'held', { body: { sentence: 'Lock the layer first' } }),
  ofSession('POST /api/sessions/:id/finish', 'held'),
  ofSession('PUT /api/sessions/:id/live', 'running', { body: { step: 1, extraMinutes: 5 } }),
  ofSession('POST /api/sessions/:id/swap-roles', 'planned', { body: { version: 1 } }),
  ofSession('GET /api/sessions/:id/calendar.ics', 'planned', {}, { view: null }),
  {
    route: 'GET /api/one-offs/helpers',
    between: 'nothing',
    call: () => ({ path: '/api/one-offs/helpers', query: { skillId: 'illustrator' } }),
    expect: signedIn,
    view: helpersView,
  },
  {
    route: 'POST /api/one-offs',
    between: 'nothing',
    call: ({ asked }) => ({
      path: '/api/one-offs',
      body: { personId: asked, skillId: 'illustrator', greeting: 'Ten minutes?' },
    }),
    // Nobody asks themselves.
    expect: { ...signedIn, asked: 400 },
    view: partnershipView,
  },
];
