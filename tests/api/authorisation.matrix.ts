import * as z from 'zod/mini';
import { findPartnersView } from '../../api/contracts/matching.ts';
import { partnershipList, partnershipView } from '../../api/contracts/partnerships.ts';
import { firstRunView, myProfile, profilePreview } from '../../api/contracts/people.ts';
import { demoPeopleView, localSignInView, settingsView } from '../../api/contracts/settings.ts';
import {
  departmentList,
  peopleList,
  programmeList,
  programmePreview,
  programmeView,
} from '../../api/contracts/programmes.ts';
import { blockList } from '../../api/contracts/blocks.ts';
import { changeCost, myRoundView, roundPairs, roundView, whyNotView } from '../../api/contracts/rounds.ts';
import { skillList, skillView } from '../../api/contracts/skills.ts';
import { makeDraft } from '../support/programme.ts';
import { feedbackRows } from './feedback.matrix.ts';
import { pollRows, type PollStage } from './polls.matrix.ts';
import { sessionRows, type Meeting } from './sessions.matrix.ts';
import type { Call } from './testServer.ts';

export const roles = ['asker', 'asked', 'otherPerson', 'lead', 'administrator', 'otherTenant', 'anonymous'] as const;
export type Role = (typeof roles)[number];

/** What stands between asker and asked when a cell is tried. */
export type Between = 'nothing' | 'proposed' | 'active' | 'declined';

/** How far the programme has come that `lead` leads, and that asker and asked are in. */
export type Stage = 'draft' | 'running' | 'matched' | 'told';

export interface Ids {
  partnership: string;
  programme: string;
  round: string;
  asker: string;
  asked: string;
  lead: string;
  session: string;
  /** Something that `asker` wants to try. */
  action: string;
  /** What `asker` asked the lead for. */
  help: string;
  poll: string;
}

/** For calls that are refused before anything is looked up. */
export const idsAll = (id: string): Ids => ({
  partnership: id,
  programme: id,
  round: id,
  asker: id,
  asked: id,
  lead: id,
  session: id,
  action: id,
  help: id,
  poll: id,
});

export interface Row {
  /** As the router knows it. */
  route: string;
  between: Between;
  /** The programme that there is; absent: none. */
  stage?: Stage;
  /** How far their first session has come; absent: none is planned. */
  meeting?: Meeting;
  /** The pair comes from the programme; `asked`: and `asker` has asked its lead for help. */
  help?: 'none' | 'asked';
  /** The poll of the programme that there is; absent: none. */
  poll?: PollStage;
  /** A request that is right in everything but, perhaps, who makes it. */
  call: (ids: Ids) => Omit<Call, 'method' | 'token'>;
  /** The status each role gets. */
  expect: Record<Role, number>;
  /** What a good answer is, key by key; null: not JSON. */
  view: z.ZodMiniType | null;
}

const everyone = {
  asker: 200,
  asked: 200,
  otherPerson: 200,
  lead: 200,
  administrator: 200,
  otherTenant: 200,
  anonymous: 200,
};
const signedIn = { ...everyone, otherTenant: 401, anonymous: 401 };
const members = { ...signedIn, otherPerson: 404, lead: 404, administrator: 404 };
const onlyAsked = { ...members, asker: 409 };
const onlyAsker = { ...members, asked: 409 };
const onlyAdministrator = { ...signedIn, asker: 403, asked: 403, otherPerson: 403, lead: 403 };
const audience = { ...signedIn, otherPerson: 404 };
const onlyLead = { ...audience, asker: 403, asked: 403 };
/** What is seen by leads alone. */
const onlyLeadSees = { ...audience, asker: 404, asked: 404 };

const plain = (path: string, rest: Partial<Call> = {}) => ({
  call: () => ({ path, ...rest }),
  between: 'nothing' as const,
});
const ofPair = (between: Between, tail: string, rest: Partial<Call> = {}) => ({
  call: ({ partnership }: Ids) => ({ path: `/api/partnerships/${partnership}${tail}`, ...rest }),
  between,
});
const ofProgramme = (tail: string, rest: Partial<Call> = {}, stage: Stage = 'running') => ({
  call: ({ programme }: Ids) => ({ path: `/api/programmes/${programme}${tail}`, ...rest }),
  between: 'nothing' as const,
  stage,
});
const ofRound = (
  stage: Stage,
  tail: string,
  rest: (ids: Ids) => Partial<Call> = () => ({}),
): Pick<Row, 'call' | 'between' | 'stage'> => ({
  call: (ids) => ({ path: `/api/rounds/${ids.round}${tail}`, ...rest(ids) }),
  between: 'nothing',
  stage,
});
const bothBy = ({ asker, asked }: Ids) => ({ personId: asker, otherId: asked });
const draftOf = ({ asked, lead }: Ids) =>
  makeDraft({ leadIds: [lead], audience: { kind: 'named', personIds: [asked, lead] } });
const blocking = { between: 'nothing' as const, call: ({ asked }: Ids) => ({ path: `/api/me/blocks/${asked}` }) };
const status = z.strictObject({ status: z.string() });
const greeting = { greeting: 'Hello', goal: 'Learn SQL' };

/** Roles x routes: the one place that says who may what. A route that is not here fails the test. */
export const matrix: Row[] = [
  { route: 'GET /healthz', ...plain('/healthz'), expect: everyone, view: status },
  { route: 'GET /readyz', ...plain('/readyz'), expect: everyone, view: status },
  { route: 'GET /{*page}', ...plain('/find'), expect: everyone, view: null },
  { route: 'GET /api/settings', ...plain('/api/settings'), expect: everyone, view: settingsView },
  { route: 'GET /api/avatars/:file', ...plain('/api/avatars/DM.png'), expect: everyone, view: null },
  { route: 'GET /api/bars/:file', ...plain('/api/bars/78.png'), expect: everyone, view: null },
  {
    route: 'GET /api/local/people',
    ...plain('/api/local/people', { query: { search: 'ada' } }),
    expect: everyone,
    view: demoPeopleView,
  },
  {
    route: 'POST /api/local/sign-in',
    between: 'nothing',
    call: ({ asked }) => ({ path: '/api/local/sign-in', body: { personId: asked } }),
    expect: everyone,
    view: localSignInView,
  },
  { route: 'GET /api/me', ...plain('/api/me'), expect: signedIn, view: myProfile },
  {
    route: 'PATCH /api/me/profile',
    ...plain('/api/me/profile', {
      body: {
        teaches: [{ skillId: 'sql', level: 3 }],
        wants: [{ skillId: 'illustrator', level: 2, why: 'Drawings', audience: 'teachers' }],
        languages: ['en'],
        timeZone: 'Europe/Berlin',
        workingHours: { startMinute: 540, endMinute: 1020, days: [1, 2, 3, 4, 5] },
        openTo: ['learning'],
        capacity: 2,
        bio: 'Short',
        wantsToBeToldWhenSomebodyFits: true,
        locale: 'en',
      },
    }),
    expect: signedIn,
    view: myProfile,
  },
  {
    route: 'POST /api/me/suggestions',
    ...plain('/api/me/suggestions', { body: { side: 'teaches', skillId: 'knitting', answer: 'keep', level: 2 } }),
    expect: signedIn,
    view: myProfile,
  },
  {
    route: 'POST /api/me/confirm',
    ...plain('/api/me/confirm', {
      body: { wants: ['illustrator'], teaches: ['sql'], locale: 'en', timeZone: 'Europe/Berlin' },
    }),
    expect: signedIn,
    view: myProfile,
  },
  {
    route: 'PUT /api/me/pause',
    ...plain('/api/me/pause', { body: { until: '2026-03-20' } }),
    expect: signedIn,
    view: myProfile,
  },
  { route: 'GET /api/me/first-run', ...plain('/api/me/first-run'), expect: signedIn, view: firstRunView },
  {
    route: 'GET /api/me/preview',
    ...plain('/api/me/preview', { query: { as: 'colleague' } }),
    expect: signedIn,
    view: profilePreview,
  },
  { route: 'GET /api/me/blocks', ...plain('/api/me/blocks'), expect: signedIn, view: blockList },
  // Nobody blocks themselves.
  { route: 'PUT /api/me/blocks/:id', ...blocking, expect: { ...signedIn, asked: 400 }, view: blockList },
  { route: 'DELETE /api/me/blocks/:id', ...blocking, expect: signedIn, view: blockList },
  {
    route: 'GET /api/people',
    ...plain('/api/people', { query: { search: 'ada' } }),
    expect: signedIn,
    view: peopleList,
  },
  { route: 'GET /api/people/departments', ...plain('/api/people/departments'), expect: signedIn, view: departmentList },
  {
    route: 'GET /api/skills',
    ...plain('/api/skills', { query: { search: 'sql' } }),
    expect: signedIn,
    view: skillList,
  },
  {
    route: 'POST /api/skills',
    ...plain('/api/skills', { body: { name: 'Weaving' } }),
    expect: signedIn,
    view: skillView,
  },
  {
    route: 'GET /api/partners',
    ...plain('/api/partners', { query: { skillId: 'sql', language: 'en', kind: 'learning', limit: 3 } }),
    expect: signedIn,
    view: findPartnersView,
  },
  {
    route: 'POST /api/imports',
    ...plain('/api/imports', {
      query: { kind: 'people', mode: 'dry-run', encoding: 'utf-8', full: 'false', confirmLeavers: 'false' },
      raw: { type: 'text/csv', text: 'id,name\n' },
    }),
    expect: onlyAdministrator,
    view: null,
  },
  { route: 'GET /api/partnerships', ...plain('/api/partnerships'), expect: signedIn, view: partnershipList },
  {
    route: 'POST /api/partnerships',
    between: 'nothing',
    call: ({ asked }) => ({ path: '/api/partnerships', body: { personId: asked, ...greeting } }),
    // Nobody asks themselves.
    expect: { ...signedIn, asked: 400 },
    view: partnershipView,
  },
  { route: 'GET /api/partnerships/:id', ...ofPair('proposed', ''), expect: members, view: partnershipView },
  {
    route: 'POST /api/partnerships/:id/accept',
    ...ofPair('proposed', '/accept'),
    expect: onlyAsked,
    view: partnershipView,
  },
  {
    route: 'POST /api/partnerships/:id/decline',
    ...ofPair('proposed', '/decline', { body: { line: 'After March' } }),
    expect: onlyAsked,
    view: partnershipView,
  },
  {
    route: 'POST /api/partnerships/:id/undo-decline',
    ...ofPair('declined', '/undo-decline'),
    expect: onlyAsked,
    view: partnershipView,
  },
  {
    route: 'POST /api/partnerships/:id/withdraw',
    ...ofPair('proposed', '/withdraw'),
    expect: onlyAsker,
    view: partnershipView,
  },
  { route: 'POST /api/partnerships/:id/end', ...ofPair('active', '/end'), expect: members, view: partnershipView },
  {
    route: 'PUT /api/partnerships/:id/goal',
    ...ofPair('active', '/goal', { body: { goal: 'Draw the guide' } }),
    expect: members,
    view: partnershipView,
  },
  {
    route: 'GET /api/partnerships/:id/calendar.ics',
    ...ofPair('active', '/calendar.ics', { query: { start: '2026-03-10T13:00:00.000Z' } }),
    expect: members,
    view: null,
  },
  { route: 'GET /api/programmes', ...plain('/api/programmes'), expect: signedIn, view: programmeList },
  {
    route: 'POST /api/programmes',
    between: 'nothing',
    call: (ids) => ({ path: '/api/programmes', body: draftOf(ids) }),
    // Whoever makes a programme leads it; administrators may make one for others.
    expect: { ...signedIn, asker: 400, asked: 400, otherPerson: 400 },
    view: programmeView,
  },
  {
    route: 'POST /api/programmes/preview',
    between: 'nothing',
    call: (ids) => ({ path: '/api/programmes/preview', body: draftOf(ids) }),
    expect: signedIn,
    view: programmePreview,
  },
  { route: 'GET /api/programmes/:id', ...ofProgramme(''), expect: audience, view: programmeView },
  {
    route: 'PUT /api/programmes/:id',
    between: 'nothing',
    stage: 'running',
    call: (ids) => ({ path: `/api/programmes/${ids.programme}`, body: { ...draftOf(ids), version: 1 } }),
    expect: onlyLead,
    view: programmeView,
  },
  {
    route: 'POST /api/programmes/:id/start',
    ...ofProgramme('/start', {}, 'draft'),
    expect: onlyLeadSees,
    view: programmeView,
  },
  {
    route: 'POST /api/programmes/:id/duplicate',
    ...ofProgramme('/duplicate', {
      body: { name: 'Once more', joinUntil: '2026-09-18', startsOn: '2026-09-21', endsOn: '2027-03-20' },
    }),
    expect: onlyLead,
    view: programmeView,
  },
  { route: 'POST /api/programmes/:id/archive', ...ofProgramme('/archive'), expect: onlyLead, view: programmeView },
  {
    route: 'POST /api/programmes/:id/join',
    ...ofProgramme('/join', { body: { role: 'partner', capacity: 1 } }),
    // Leading is not being meant.
    expect: { ...audience, lead: 403, administrator: 403 },
    view: programmeView,
  },
  {
    route: 'POST /api/programmes/:id/leave',
    ...ofProgramme('/leave'),
    expect: { ...audience, lead: 409, administrator: 409 },
    view: programmeView,
  },
  {
    route: 'POST /api/programmes/:id/skip',
    ...ofProgramme('/skip', { body: { isSkipping: true } }),
    expect: { ...audience, lead: 403, administrator: 403 },
    view: programmeView,
  },
  {
    route: 'POST /api/programmes/:id/pause',
    ...ofProgramme('/pause', { body: { until: '2026-05-04' } }),
    expect: { ...audience, lead: 409, administrator: 409 },
    view: programmeView,
  },
  { route: 'GET /api/rounds/:id', ...ofRound('matched', ''), expect: onlyLead, view: roundView },
  { route: 'GET /api/rounds/:id/mine', ...ofRound('told', '/mine'), expect: audience, view: myRoundView },
  {
    route: 'GET /api/rounds/:id/pairs',
    ...ofRound('matched', '/pairs', () => ({ query: { band: 'both', search: 'a', offset: 0, limit: 10 } })),
    expect: onlyLead,
    view: roundPairs,
  },
  {
    route: 'GET /api/rounds/:id/people',
    ...ofRound('matched', '/people', () => ({ query: { search: 'a' } })),
    expect: onlyLead,
    view: peopleList,
  },
  { route: 'POST /api/rounds/:id/open', ...ofRound('running', '/open'), expect: onlyLead, view: roundView },
  { route: 'POST /api/rounds/:id/match', ...ofRound('running', '/match'), expect: onlyLead, view: roundView },
  { route: 'POST /api/rounds/:id/stop', ...ofRound('matched', '/stop'), expect: onlyLead, view: roundView },
  { route: 'POST /api/rounds/:id/publish', ...ofRound('matched', '/publish'), expect: onlyLead, view: roundView },
  {
    route: 'POST /api/rounds/:id/lock',
    ...ofRound('matched', '/lock', ({ asker, asked }) => ({ body: { members: [asker, asked], isLocked: true } })),
    expect: onlyLead,
    view: roundView,
  },
  {
    route: 'POST /api/rounds/:id/forbid',
    ...ofRound('matched', '/forbid', ({ asker, asked }) => ({ body: { members: [asker, asked] } })),
    expect: onlyLead,
    view: roundView,
  },
  {
    route: 'POST /api/rounds/:id/swap',
    ...ofRound('matched', '/swap', ({ asker, asked }) => ({ body: { personId: asker, withId: asked } })),
    expect: onlyLead,
    view: roundView,
  },
  {
    route: 'GET /api/rounds/:id/why-not',
    ...ofRound('told', '/why-not', (ids) => ({ query: bothBy(ids) })),
    expect: audience,
    view: whyNotView,
  },
  {
    route: 'GET /api/rounds/:id/cost-of-parting',
    ...ofRound('told', '/cost-of-parting', (ids) => ({ query: bothBy(ids) })),
    expect: audience,
    view: changeCost,
  },
  ...sessionRows,
  ...feedbackRows,
  ...pollRows,
];

/** Routes with a guard of their own instead of these roles, and where their table is. */
export const guardedElsewhere = { 'POST /api/messages': 'tests/bot (the bad tokens of the bot)' };
